import { expect } from 'vitest';
import { describeRow } from '../harness/describe-row';
import { World } from '../harness/world';

describeRow('6. Not synced, Failed and Skipped services are synced by hand from the three dots', (language, test) => {
  test('a Not synced service before the first sync: that one is written and nothing else', async () => {
    await using world = await World.start(language);
    const { sample, services } = world;
    await world.connect();
    await services.waitForStatus(sample.bookkeeping, 'not-synced');
    await services.syncFromMenu(sample.bookkeeping);
    await services.waitForStatus(sample.bookkeeping, 'synced');
    expect(world.itemNames()).toEqual([sample.bookkeeping]);
    expect(await services.status(sample.taxReturn)).toBe('not-synced');
  });

  test('a Failed service is tried again, and a Synced one has no such item', async () => {
    await using world = await World.start(language);
    const { sample, services, intuit, company } = world;
    intuit.faults.add({ operationFault: { itemName: sample.taxReturn, code: '6000' } });
    await world.connect();
    await world.confirmFirstSync();
    await services.waitForStatus(sample.taxReturn, 'failed');
    expect(company.item(sample.taxReturn)).toBeUndefined();
    await services.syncFromMenu(sample.taxReturn);
    await services.waitForStatus(sample.taxReturn, 'synced');
    expect(company.items().filter(({ Name }) => Name === sample.taxReturn)).toHaveLength(1);

    const menu = await services.openRowMenu(sample.bookkeeping);
    expect(await services.syncItem(menu).count()).toBe(0);
  });

  test('a Skipped service whose name QuickBooks cannot hold stays Skipped and says why; nothing is written', async () => {
    await using world = await World.start(language, { firm: { services: [{ name: 'Payroll: weekly', rate: 40 }] } });
    const { services } = world;
    await world.connect();
    await services.waitForStatus('Payroll: weekly', 'skipped');
    await services.syncFromMenu('Payroll: weekly');
    const explanation = services.page.getByRole('dialog');
    await explanation.waitFor();
    expect(await explanation.textContent()).toMatch(/:|colon|deux-points/);
    expect(await services.status('Payroll: weekly')).toBe('skipped');
    expect(world.writes()).toEqual([]);
  });

  test('the badge itself offers the same', async () => {
    await using world = await World.start(language);
    const { sample, services } = world;
    await world.connect();
    await services.waitForStatus(sample.consulting, 'not-synced');
    const detail = await services.openDetail(sample.consulting);
    await services.syncButton(detail).click();
    await services.waitForStatus(sample.consulting, 'synced');
    expect(world.itemNames()).toEqual([sample.consulting]);
  });

  test('archived services have a badge and no menu item', async () => {
    await using world = await World.start(language, {
      firm: {
        services: [
          { name: 'Active one', rate: 10 },
          { name: 'Archived one', rate: 10, archived: true },
        ],
      },
    });
    const { services } = world;
    await world.connect();
    await services.showArchived();
    await services.badge('Archived one').waitFor();
    const menu = await services.openRowMenu('Archived one');
    expect(await services.syncItem(menu).count()).toBe(0);
  });
});
