import { describe, expect, test } from 'vitest';
import { quickBooksClient } from '../../../lib/quickbooks/client';
import { companyInfo } from '../../../lib/quickbooks/company-info';
import { itemById, itemsByName, readAllAccounts, readAllItems, toAccount, toItem } from '../../../lib/quickbooks/items';
import { parseExactly } from '../../../lib/quickbooks/lossless';
import type { Fetch } from '../../../lib/quickbooks/token-request';
import { fakeFetch, json, type SeenRequest } from './fake-fetch';
import { fixture, fixtureText } from './fixtures';

const client = (fetch: Fetch) =>
  quickBooksClient({ environment: 'sandbox', realmId: '123', accessToken: async () => 'test-access-token', fetch });
const statement = (request: SeenRequest | undefined) => request?.url.searchParams.get('query');
const page = (entity: string, from: number, count: number) =>
  json({
    QueryResponse: { [entity]: Array.from({ length: count }, (_, index) => ({ Id: String(from + index), Name: 'n' })) },
    time: '2024-01-02T03:04:05.000Z',
  });
const empty = () => json('{"QueryResponse":{},"time":"2024-01-02T03:04:05.000Z"}');

describe('reading all items', () => {
  test('pages through an ordered query, inactive ones too, until a page is not full', async () => {
    const { fetch, seen } = fakeFetch(page('Item', 1, 1000), page('Item', 1001, 1000), page('Item', 2001, 1));
    const read = await readAllItems(client(fetch));
    expect(read.rows).toHaveLength(2001);
    expect(read).toMatchObject({ reads: 3, at: '2024-01-02T03:04:05.000Z' });
    expect(seen.map(statement)).toEqual(
      [1, 1001, 2001].map(
        (start) => `SELECT * FROM Item WHERE Active IN (true, false) ORDERBY Id STARTPOSITION ${start} MAXRESULTS 1000`,
      ),
    );
  });

  test('reads once more after a page that is just full', async () => {
    const { fetch } = fakeFetch(page('Item', 1, 1000), empty());
    expect((await readAllItems(client(fetch))).rows).toHaveLength(1000);
  });

  test('takes an empty company as what it is', async () => {
    expect((await readAllItems(client(fakeFetch(empty()).fetch))).rows).toEqual([]);
  });

  test('counts an item once that two pages show', async () => {
    const { fetch } = fakeFetch(page('Item', 1, 1000), page('Item', 1000, 2));
    expect((await readAllItems(client(fetch))).rows).toHaveLength(1001);
  });

  test('stops when the pages repeat themselves, instead of going on for ever', async () => {
    const { fetch } = fakeFetch(page('Item', 1, 1000), page('Item', 1, 1000));
    await expect(readAllItems(client(fetch))).rejects.toMatchObject({ kind: 'unreadable' });
  });

  test.each(['{}', '[]', '{"QueryResponse":{"Item":[{"Name":"without an id"}]}}', '{"QueryResponse":{"Item":{}}}'])(
    'does not take %s for a list: what is overlooked would be created again',
    async (body) => {
      await expect(readAllItems(client(fakeFetch(json(body)).fetch))).rejects.toMatchObject({ kind: 'unreadable' });
    },
  );

  test('reads all accounts in the same way', async () => {
    const { fetch, seen } = fakeFetch(
      json({ QueryResponse: { Account: fixture<{ accounts: unknown[] }>('fyle/accounts.json').accounts } }),
    );
    const { rows } = await readAllAccounts(client(fetch));
    expect(statement(seen[0])).toContain('FROM Account WHERE Active IN (true, false) ORDERBY Id');
    expect(rows.find(({ name }) => name === 'Uncategorized Income')).toMatchObject({
      type: 'Income',
      subType: 'ServiceFeeIncome',
      active: true,
    });
  });
});

describe('looking items up', () => {
  test('by id gives the current one', async () => {
    const { fetch, seen } = fakeFetch(json('{"Item":{"Id":"5","SyncToken":"3","Name":"Advice"}}'));
    expect(await itemById(client(fetch), '5')).toMatchObject({ id: '5', syncToken: '3', name: 'Advice' });
    expect(seen[0]?.url.pathname).toBe('/v3/company/123/item/5');
  });

  test('by an id that QuickBooks has not gives nothing', async () => {
    const gone = json({ Fault: { Error: [{ Message: 'Object Not Found', code: '610' }] } }, 400);
    expect(await itemById(client(fakeFetch(gone).fetch), '5')).toBeNull();
  });

  test('by id does not take an unreadable answer for "not there"', async () => {
    await expect(itemById(client(fakeFetch(json('{}')).fetch), '5')).rejects.toMatchObject({ kind: 'unreadable' });
  });

  test.each([
    ['Advice', "'Advice'"],
    ["L'année d'impôt", "'L\\'année d\\'impôt'"],
    ['a\\b', "'a\\\\b'"],
    ["x' OR Name LIKE '%", "'x\\' OR Name LIKE \\'%'"],
    ['年末調整 & 100 %', "'年末調整 & 100 %'"],
  ])('by the name %j asks for inactive ones too, and the name stays a text', async (name, quoted) => {
    const { fetch, seen } = fakeFetch(page('Item', 1, 2));
    expect(await itemsByName(client(fetch), name)).toHaveLength(2);
    expect(statement(seen[0])).toMatch(/^SELECT \* FROM Item WHERE Name = /);
    expect(statement(seen[0])).toContain(`Name = ${quoted} AND Active IN (true, false)`);
  });
});

describe('an item of a reply', () => {
  test('keeps every digit of its price', () => {
    const price = (digits: string) => toItem(parseExactly(`{"Id":"1","UnitPrice":${digits}}`))?.rate;
    expect(price('95.10')).toBe('95.1');
    expect(price('99999999998.9999999')).toBe('99999999998.9999999');
    expect(price('1e-7')).toBe('0.0000001');
    expect(price('0')).toBe('0');
    expect(price('-25.5')).toBe('-25.5');
    expect(price('null')).toBeNull();
  });

  test('is empty where Intuit leaves out or sends an empty text', () => {
    expect(toItem({ Id: '1', Description: '', Sku: '', ParentRef: { value: '' } })).toEqual({
      id: '1',
      syncToken: '0',
      name: '',
      type: '',
      active: true,
      description: null,
      rate: null,
      sku: null,
      parentId: null,
      incomeAccountId: null,
      updatedAt: null,
    });
  });

  test('is none without an id', () => {
    for (const json of [null, undefined, 'x', [], {}, { Id: '' }, { Id: {} }]) {
      expect(toItem(json)).toBeNull();
      expect(toAccount(json)).toBeNull();
    }
  });

  test('as recorded from a sandbox is read whole', () => {
    const recorded = parseExactly(fixtureText('airbyte/expected_records.items_accounts.json')) as {
      Item: unknown[];
      Account: unknown[];
    };
    expect(toItem(recorded.Item[0])).toEqual({
      id: '3',
      syncToken: '1',
      name: 'Concrete',
      type: 'Service',
      active: true,
      description: 'Concrete for fountain installation',
      rate: '0',
      sku: null,
      parentId: null,
      incomeAccountId: '48',
      updatedAt: '2023-02-18T12:47:47-08:00',
    });
    for (const json of recorded.Item) expect(toItem(json)?.incomeAccountId).toMatch(/^\d+$/);
    for (const json of recorded.Account) expect(toAccount(json)?.type).not.toBe('');
  });
});

describe('the company', () => {
  const info = () =>
    json({ CompanyInfo: fixture<{ company_info: unknown }>('fyle/test_quickbooks_online.json').company_info });

  test('tells its name, country and home currency', async () => {
    const { fetch, seen } = fakeFetch(
      info(),
      json({ Preferences: { CurrencyPrefs: { HomeCurrency: { value: 'USD' }, MultiCurrencyEnabled: false } } }),
    );
    expect(await companyInfo(client(fetch))).toEqual({ name: 'Sandbox Company_US_4', country: 'US', currency: 'USD' });
    expect(seen.map(({ url }) => url.pathname)).toEqual([
      '/v3/company/123/companyinfo/123',
      '/v3/company/123/preferences',
    ]);
  });

  test.each([
    [
      'have no currency',
      json({
        Preferences: fixture<{ preference_response: unknown }>('fyle/test_quickbooks_online.json').preference_response,
      }),
    ],
    ['cannot be read', new Response('', { status: 500 })],
  ])('is known without its currency where the preferences %s', async (_name, preferences) => {
    expect(await companyInfo(client(fakeFetch(info(), preferences).fetch))).toMatchObject({
      country: 'US',
      currency: null,
    });
  });

  test('whose name cannot be read is not made up', async () => {
    await expect(companyInfo(client(fakeFetch(json('{}')).fetch))).rejects.toMatchObject({ kind: 'unreadable' });
  });
});
