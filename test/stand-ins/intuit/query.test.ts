// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { company, demoItems } from './index';
import type { Connection } from './testing/connect';
import { startConnected } from './testing/start';

async function names(connection: Connection, text: string): Promise<unknown> {
  const reply = await connection.query(text);
  expect(reply.status, reply.text).toBe(200);
  const items = reply.at('QueryResponse.Item');
  return Array.isArray(items) ? items.map((item: { Name: string }) => item.Name) : items;
}

const few = company({
  items: [
    { name: 'Books', type: 'Category' },
    { name: 'beta', price: '9.5', sku: 'Hour', category: 'Books' },
    { name: 'Alpha', price: '100', description: '50% off_season' },
    { name: "Client's gamma", price: '-3', type: 'NonInventory' },
    { name: 'Delta', price: '20', active: false },
  ],
});

const connected = () => startConnected({ companies: [few] });

describe('a query', () => {
  test.each([
    ['SELECT * FROM Item ORDERBY Name', ['Alpha', 'beta', 'Books', "Client's gamma"]],
    ['select * from item orderby name desc', ["Client's gamma", 'Books', 'beta', 'Alpha']],
    [
      'SELECT * FROM Item WHERE Active IN (true, false) ORDERBY Id',
      ['Books', 'beta', 'Alpha', "Client's gamma", 'Delta'],
    ],
    ['SELECT * FROM Item WHERE Active = false', ['Delta']],
    ["SELECT * FROM Item WHERE Name = 'ALPHA'", ['Alpha']],
    ["SELECT * FROM Item WHERE Name = 'Client\\'s gamma'", ["Client's gamma"]],
    ["SELECT * FROM Item WHERE Name IN ('Alpha', 'beta') AND Sku = 'Hour'", ['beta']],
    ["SELECT * FROM Item WHERE Name LIKE '%amm%'", ["Client's gamma"]],
    ["SELECT * FROM Item WHERE Description LIKE '50%season'", ['Alpha']],
    ["SELECT * FROM Item WHERE Name LIKE 'A_pha'", undefined],
    ["SELECT * FROM Item WHERE FullyQualifiedName = 'Books:beta'", ['beta']],
    ["SELECT * FROM Item WHERE Type = 'Category'", ['Books']],
    ["SELECT * FROM Item WHERE ParentRef = '1'", ['beta']],
    ["SELECT * FROM Item WHERE Id > '2' ORDERBY Id DESC", ["Client's gamma", 'Alpha']],
    ['SELECT * FROM Item ORDERBY UnitPrice', ['Books', "Client's gamma", 'beta', 'Alpha']],
    ['SELECT * FROM Item ORDERBY Type, Name DESC', ['Books', "Client's gamma", 'beta', 'Alpha']],
    ['SELECT * FROM Item ORDERBY Id STARTPOSITION 2 MAXRESULTS 2', ['beta', 'Alpha']],
    ['SELECT * FROM Item ORDERBY Id MAXRESULTS 1 STARTPOSITION 3', ['Alpha']],
    ["SELECT * FROM Item WHERE MetaData.LastUpdatedTime >= '2099-01-01'", undefined],
    ["SELECT * FROM Item WHERE MetaData.LastUpdatedTime < '2099-01-01' AND Name = 'beta'", ['beta']],
  ])('%s', async (text, expected) => {
    expect(await names(await connected(), text)).toEqual(expected);
  });

  test('without results has an empty QueryResponse', async () => {
    const reply = await (await connected()).query("SELECT * FROM Item WHERE Name = 'Nothing'");
    expect(reply.json).toEqual({ QueryResponse: {}, time: expect.any(String) });
  });

  test('counts', async () => {
    const connection = await connected();
    const count = async (text: string) => (await connection.query(text)).at('QueryResponse');
    expect(await count('SELECT COUNT(*) FROM Item')).toEqual({ totalCount: 4 });
    expect(await count('select count(*) from Item where Active in (true,false)')).toEqual({ totalCount: 5 });
  });

  test('of some fields answers those, and says that the objects are sparse', async () => {
    const reply = await (await connected()).query("SELECT Name, MetaData.CreateTime FROM Item WHERE Id = '3'");
    expect(reply.at('QueryResponse.Item.0')).toEqual({
      ...{ Name: 'Alpha', MetaData: expect.anything(), domain: 'QBO', sparse: true, Id: '3' },
    });
  });

  test('reads accounts, the company and its preferences', async () => {
    const connection = await connected();
    const accounts = await connection.query("SELECT * FROM Account WHERE AccountType = 'Income' ORDERBY Name");
    expect(accounts.at('QueryResponse.Account.0.Name')).toBe('Billable Expense Income');
    expect(accounts.at('QueryResponse.maxResults')).toBe(6);
    const info = await connection.query('select * from CompanyInfo');
    expect(info.at('QueryResponse.CompanyInfo.0.CompanyName')).toBe('Example Company Inc.');
    const preferences = await connection.query('select * from Preferences');
    expect(preferences.at('QueryResponse.Preferences.0.CurrencyPrefs.HomeCurrency.value')).toBe('USD');
  });

  test('gives 100 objects unless asked for more, and pages by position', async () => {
    const items = Array.from({ length: 1205 }, (_, index) => ({ name: `Item ${index}` }));
    const connection = await startConnected({ companies: [company({ items })] });
    const size = async (text: string) => (await connection.query(text)).at('QueryResponse.maxResults');
    expect(await size('SELECT * FROM Item ORDERBY Id')).toBe(100);
    expect(await size('SELECT * FROM Item ORDERBY Id MAXRESULTS 1000')).toBe(1000);
    expect(await size('SELECT * FROM Item ORDERBY Id STARTPOSITION 1001 MAXRESULTS 1000')).toBe(205);
    expect(await names(connection, 'SELECT * FROM Item ORDERBY Id STARTPOSITION 11 MAXRESULTS 1')).toEqual(['Item 10']);
  });

  test('can be posted as text', async () => {
    const connection = await connected();
    const reply = await connection.post('query', 'SELECT COUNT(*) FROM Item', { 'content-type': 'application/text' });
    expect(reply.at('QueryResponse.totalCount')).toBe(4);
  });
});

describe('QuickBooks does not understand', () => {
  test.each([
    ['', '4000'],
    ['garbage', '4000'],
    ['SELECT', '4000'],
    ['SELECT * FROM', '4000'],
    ['SELECT * Item', '4000'],
    ['SELECT * FROM Item WHERE', '4000'],
    ["SELECT * FROM Item WHERE Name = 'unfinished", '4000'],
    ["SELECT * FROM Item WHERE Name = 'It's'", '4000'],
    ['SELECT * FROM Item WHERE Name = "Alpha"', '4000'],
    ['SELECT * FROM Item WHERE Name = Alpha', '4000'],
    ["SELECT * FROM Item WHERE Name = 'a' OR Name = 'b'", '4000'],
    ["SELECT * FROM Item WHERE Name != 'a'", '4000'],
    ["SELECT * FROM Item WHERE Name <> 'a'", '4000'],
    ["SELECT * FROM Item WHERE NOT Name = 'a'", '4000'],
    ['SELECT * FROM Item WHERE Name IN ()', '4000'],
    ['SELECT * FROM Item ORDER BY Name', '4000'],
    ['SELECT * FROM Item MAXRESULTS ten', '4000'],
    ['SELECT * FROM Item MAXRESULTS 1.5', '4000'],
    ['SELECT * FROM Item; DROP', '4000'],
    ['SELECT COUNT(Name) FROM Item', '4000'],
    ['SELECT * FROM Item STARTPOSITION 0', '4001'],
    ['SELECT * FROM Item MAXRESULTS 1001', '4001'],
    ['SELECT * FROM Nothing', '4001'],
    ['SELECT Nothing FROM Item', '4001'],
    ["SELECT * FROM Item WHERE Nothing = '1'", '4001'],
    ["SELECT * FROM Item WHERE UnitPrice > '5'", '4001'],
    ['SELECT * FROM Item ORDERBY Active', '4001'],
    ['SELECT * FROM Item ORDERBY Nothing', '4001'],
    ["SELECT * FROM Item WHERE Active = 'perhaps'", '4001'],
    ["SELECT * FROM Item WHERE MetaData.LastUpdatedTime > 'yesterday'", '4001'],
  ])('%s', async (text, code) => {
    const reply = await (await connected()).query(text);
    expect([reply.status, reply.at('Fault.Error.0.code')]).toEqual([400, code]);
  });

  test('and says where it stopped', async () => {
    const reply = await (await connected()).query('SELECT * FROM Item TxnDate');
    expect(reply.at('Fault.Error.0.Detail')).toBe(
      'QueryParserError: Encountered " <IDENTIFIER> "TxnDate "" at line 1, column 20.',
    );
  });
});

test('the demo has 26 items, of every type, one of them inactive by name of a service', async () => {
  expect(demoItems).toHaveLength(26);
  const connection = await startConnected();
  const all = await names(connection, 'SELECT * FROM Item WHERE Active IN (true, false) MAXRESULTS 1000');
  expect(all).toHaveLength(26);
  const types = new Set(connection.company.items().map(({ Type }) => Type));
  expect([...types].toSorted()).toEqual(['Category', 'Group', 'Inventory', 'NonInventory', 'Service']);
  expect(connection.company.item('Payroll set-up')?.Active).toBe(false);
  expect(connection.company.item('Early payment discount')?.UnitPrice).toBe('-25');
});
