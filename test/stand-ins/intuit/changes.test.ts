// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { company } from './index';
import { faultOf, smallCompany } from './testing/small-company';
import { startConnected } from './testing/start';

const cdc = (since: number, entities = 'Item,Account') =>
  `cdc?entities=${entities}&changedSince=${encodeURIComponent(new Date(since).toISOString())}`;

describe('change data capture', () => {
  test('reports what was created, changed, made inactive and deleted, per entity', async () => {
    let now = Date.UTC(2026, 2, 1);
    const { connection, books, old } = await smallCompany({}, {}, { clock: { now: () => now } });
    const gone = books.createItem({ name: 'Gone' });
    now += 60_000;
    const since = now;
    books.makeInactive(old.Id);
    books.createItem({ name: 'Fresh' });
    books.delete(gone.Id);
    const reply = await connection.get(cdc(since));
    const [items, accounts] = reply.at('CDCResponse.0.QueryResponse') as [{ Item: object[] }, object];
    expect(items).toMatchObject({ startPosition: 1, maxResults: 3 });
    expect(items.Item).toMatchObject([
      { Id: old.Id, Active: false, SyncToken: '1' },
      { Name: 'Fresh' },
      { Id: gone.Id, status: 'Deleted', domain: 'QBO' },
    ]);
    expect(items.Item[2]).not.toHaveProperty('Name');
    expect(accounts).toEqual({});
  });

  test('has times in whole seconds, so that what was written within the asked second is reported again', async () => {
    let now = Date.UTC(2026, 2, 1) + 900;
    const { connection, books, old } = await smallCompany({}, {}, { clock: { now: () => now } });
    books.edit(old.Id, { UnitPrice: '1' });
    now += 50;
    expect((await connection.get(cdc(now, 'Item'))).at('CDCResponse.0.QueryResponse.0.maxResults')).toBe(1);
  });

  test('reports accounts', async () => {
    const { connection, books } = await smallCompany();
    const since = Date.now() - 1000;
    books.editAccount(books.account('Sales')?.Id ?? '', { Active: false });
    const reply = await connection.get(cdc(since));
    expect(reply.at('CDCResponse.0.QueryResponse.1.Account.0')).toMatchObject({ Name: 'Sales', Active: false });
  });

  test('stops at 1,000 objects', async () => {
    const connection = await startConnected({ companies: [company()] });
    for (let index = 0; index < 1001; index += 1) connection.company.createItem({ name: `Item ${index}` });
    const reply = await connection.get(cdc(Date.now() - 60_000, 'Item'));
    expect(reply.at('CDCResponse.0.QueryResponse.0.maxResults')).toBe(1000);
  });

  test.each([
    ['more than 30 days ago', cdc(Date.now() - 31 * 86_400_000)],
    ['without a time', 'cdc?entities=Item'],
    ['with a time that is none', 'cdc?entities=Item&changedSince=lately'],
    ['for an entity that is not kept here', cdc(Date.now(), 'Invoice')],
  ])('%s is refused', async (_, path) => {
    const { connection } = await smallCompany();
    expect(faultOf(await connection.get(path)).slice(0, 2)).toEqual([400, '2010']);
  });
});
