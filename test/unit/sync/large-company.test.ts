import { afterEach, expect, it } from 'vitest';
import { refreshMirror } from '../../../lib/sync/refresh-mirror';
import { type Bench, bench, CONNECTION } from './harness';

let one: Bench;
afterEach(() => one.close());

const MINUTE = 60_000;

/** What a refresh asks QuickBooks for. */
async function asked() {
  one.intuit.journal.length = 0;
  await refreshMirror(one.engine, CONNECTION, 0);
  return one.intuit.journal.map(({ operation, query }) => query.entities ?? operation);
}

it('after a thousand writes the items are read anew without asking first what changed, and accounts the next time', async () => {
  one = await bench();
  for (let index = 1; index <= 1_001; index += 1) one.company.createItem({ name: `Service ${index}` });
  expect(await asked()).toEqual(['Item,Account', 'query', 'query', 'query']);

  one.company.editAccount(one.company.accounts()[0]?.Id ?? '', { Name: 'Renamed meanwhile' });
  one.company.edit(one.company.item('Service 7')?.Id ?? '', { UnitPrice: '7' });
  one.pass(10 * MINUTE);
  expect(await asked()).toEqual(['query', 'query']);
  const stored = await one.engine.store.getAll('items');
  expect(stored).toHaveLength(1_001);
  expect(stored.find(({ name }) => name === 'Service 7')?.rate).toBe('7');

  one.pass(10 * MINUTE);
  expect(await asked()).toEqual(['Item,Account', 'Account']);
  expect((await one.engine.store.getAll('accounts')).map(({ name }) => name)).toContain('Renamed meanwhile');

  one.pass(10 * MINUTE);
  expect(await asked()).toEqual(['Item,Account']);
});
