import { expect } from 'vitest';
import { describeRow } from '../harness/describe-row';
import { World } from '../harness/world';

describeRow('7. A QuickBooks column shows Synced, Not synced, Syncing, Failed and Skipped', (language, test) => {
  test('each status with its word, and the error when one hovers over Failed', async () => {
    await using world = await World.start(language, {
      firm: {
        services: [
          { name: 'Fine', rate: 10 },
          { name: 'Refused', rate: 20 },
          { name: 'With: colon', rate: 30 },
        ],
      },
    });
    const { services, intuit } = world;
    const word = (name: string) => services.badge(name).textContent();
    expect(await services.badges.count()).toBe(0);
    await services.connectPrompt.waitFor();
    await world.connect();
    await services.column.waitFor();
    await services.waitForStatus('Fine', 'not-synced');
    expect(await word('Fine')).toMatch(services.statusLabel('Not synced'));
    await services.waitForStatus('With: colon', 'skipped');
    expect(await word('With: colon')).toMatch(services.statusLabel('Skipped'));

    intuit.faults.add({ operationFault: { itemName: 'Refused', code: '6000', detail: 'A detail from QuickBooks' } });
    intuit.faults.add({ match: { operation: 'batch' }, action: 'delay', ms: 2500 });
    await world.confirmFirstSync();
    await services.waitForStatus('Fine', 'syncing');
    expect(await word('Fine')).toMatch(services.statusLabel('Syncing'));
    await services.waitForStatus('Fine', 'synced');
    expect(await word('Fine')).toMatch(services.statusLabel('Synced'));
    await services.waitForStatus('Refused', 'failed');
    expect(await word('Refused')).toMatch(services.statusLabel('Failed'));
    const detail = await services.detail('Refused');
    expect(detail).toContain('A detail from QuickBooks');
    await services.leaveDetail();
    await services.badge('Refused').focus();
    await services.page.getByRole('tooltip').waitFor();
  });

  test('a Synced service that was changed in QuickBooks says so, and is not overwritten', async () => {
    await using world = await World.start(language);
    const { sample, services, company } = world;
    await world.connectAndSync();
    const item = company.item(sample.bookkeeping);
    company.edit(item?.Id ?? '', { UnitPrice: '90' });
    const popup = await world.popup('services');
    await popup.services.syncAllButton.click();
    await services.badge(sample.bookkeeping).and(services.page.locator('[data-qbo-differs]')).waitFor();
    expect(await services.status(sample.bookkeeping)).toBe('synced');
    expect(await services.detail(sample.bookkeeping)).toMatch(/90/);
    expect(company.item(sample.bookkeeping)?.UnitPrice).toBe('90');
  });
});
