import { expect, test } from 'vitest';
import { waitUntil } from './harness/wait-until';
import { World } from './harness/world';

test('a worker that dies while QuickBooks answers writes nothing twice and loses nothing', async () => {
  await using world = await World.start('en');
  const { services, browser, company, firm, intuit } = world;
  await world.connect();
  // Done at once, answered late: the reply finds nobody.
  intuit.faults.add({ match: { operation: 'batch' }, action: 'delay', ms: 3_000 });
  await world.confirmFirstSync();
  await waitUntil(
    () => world.writes().length,
    (writes) => writes > 0,
    { of: 'the number of batches' },
  );
  await browser.killWorker();

  await services.open();
  await services.waitForStatuses((all) => all.size > 0 && [...all.values()].every((status) => status === 'synced'));
  expect(world.itemNames().sort()).toEqual(
    firm
      .services()
      .map(({ name }) => name)
      .sort(),
  );
  // What was sent again was the same request.
  const [first, ...others] = world.writes();
  const replayed = others.filter(({ requestid }) => requestid === first?.requestid);
  expect(replayed.every(({ bodyRaw }) => bodyRaw === first?.bodyRaw)).toBe(true);
  expect(company.items().every(({ SyncToken }) => SyncToken === '0')).toBe(true);
});
