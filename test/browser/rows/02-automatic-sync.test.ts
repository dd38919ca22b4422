import { expect } from 'vitest';
import { describeRow } from '../harness/describe-row';
import { waitUntil } from '../harness/wait-until';
import { World } from '../harness/world';

describeRow('2. After set-up all services are synced automatically and show the same amounts', (language, test) => {
  test('nothing is written before the preview is confirmed, then every service is', async () => {
    await using world = await World.start(language);
    await world.connect();
    const popup = await world.popup('services');
    await popup.services.preview();
    expect(world.writes()).toEqual([]);
    await popup.services.syncNow();
    await world.services.waitForStatuses((all) => [...all.values()].every((status) => status === 'synced'));
    expect(world.itemNames().sort()).toEqual(
      world.firm
        .services()
        .map(({ name }) => name)
        .sort(),
    );
  });

  test('a new service and a changed rate reach QuickBooks without a click', async () => {
    await using world = await World.start(language);
    const { sample, services, company, firm } = world;
    await world.connectAndSync();

    const create = await services.openCreateForm();
    await create.fill({
      name: sample.added,
      rate: sample.typedRate,
      rateType: 'item',
      category: sample.booksCategory,
    });
    await create.save();
    const edit = await services.openEditForm(sample.bookkeeping);
    await edit.fill({ rate: '105' });
    await edit.save();

    await services.waitForStatus(sample.added, 'synced');
    await waitUntil(
      () => company.item(sample.bookkeeping)?.UnitPrice,
      (price) => price === '105',
      { of: 'the changed rate' },
    );
    expect(firm.service(sample.added)?.rate).toBe(1234.5);
    expect(company.item(sample.added)).toMatchObject({ UnitPrice: '1234.5', Sku: 'Item' });
    await services.waitForStatus(sample.bookkeeping, 'synced');
    expect(company.item(sample.bookkeeping)?.SyncToken).toBe('1');
  });
});
