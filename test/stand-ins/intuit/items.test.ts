// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { frenchCompany, usAccounts } from './index';
import { faultOf, serviceBody, smallCompany } from './testing/small-company';
import { startConnected } from './testing/start';

describe('a new item', () => {
  test('is answered whole, and is in the books', async () => {
    const { connection, books, income } = await smallCompany();
    const sent = serviceBody(income, {
      Description: 'Two lines\nof text',
      UnitPrice: 12.5,
      Sku: 'Hour',
      Taxable: true,
    });
    const reply = await connection.post('item', sent);
    expect(reply.status).toBe(200);
    expect(reply.at('Item')).toMatchObject({
      ...{ Name: 'New service', FullyQualifiedName: 'New service', Description: 'Two lines\nof text', Sku: 'Hour' },
      ...{ Active: true, Taxable: true, UnitPrice: 12.5, PurchaseCost: 0, TrackQtyOnHand: false, SyncToken: '0' },
      IncomeAccountRef: { value: income, name: 'Services' },
    });
    expect(books.item(reply.textAt('Item.Id'))).toMatchObject({ Name: 'New service', UnitPrice: '12.5' });
  });

  test.each([
    ['0.1', '0.1'],
    ['99999999999', '99999999999'],
    ['12345678901.123456789', '12345678901.123456789'],
    ['1e-7', '0.0000001'],
    ['150.00', '150'],
    ['"39.90"', '39.9'],
  ])('with the price %s keeps each digit: %s', async (sent, kept) => {
    const { connection, books, income } = await smallCompany();
    const body = JSON.stringify(serviceBody(income)).replace('{', `{"UnitPrice":${sent},`);
    const reply = await connection.post('item', body);
    expect(reply.text).toContain(`"UnitPrice":${kept},`);
    expect(books.item('New service')?.UnitPrice).toBe(kept);
  });

  test('has its name trimmed, and any script in it kept', async () => {
    const { connection, income } = await smallCompany();
    for (const name of ['  Café – “conseil” ', '個人確定申告', 'Ünïcode 🙂']) {
      const reply = await connection.post('item', serviceBody(income, { Name: name }));
      expect(reply.at('Item.Name')).toBe(name.trim());
    }
  });

  test('is a Service where no type is said', async () => {
    const { connection, income } = await smallCompany();
    const reply = await connection.post('item', { Name: 'Untyped', IncomeAccountRef: { value: income } });
    expect(reply.at('Item.Type')).toBe('Service');
  });
});

describe('QuickBooks refuses', () => {
  test.each([
    ['no name', { Name: undefined }, '2020', 'Name'],
    ['a blank name', { Name: '  ' }, '2020', 'Name'],
    ['a name of 101 characters', { Name: 'x'.repeat(101) }, '2050', 'Name'],
    ['a colon in the name', { Name: 'Tax: 1040' }, '2040', 'Name'],
    ['a tab in the name', { Name: 'Tax\t1040' }, '2040', 'Name'],
    ['a new line in the name', { Name: 'Tax\n1040' }, '2040', 'Name'],
    ['a SKU of 101 characters', { Sku: 'x'.repeat(101) }, '2050', 'Sku'],
    ['a description of 4,001 characters', { Description: 'x'.repeat(4001) }, '2050', 'Description'],
    ['a price beyond 99999999999', { UnitPrice: 100_000_000_000 }, '6000', 'UnitPrice'],
    ['a price that is no number', { UnitPrice: '1 234,50' }, '2010', 'UnitPrice'],
    ['an unknown field', { Rate: 5 }, '2010', undefined],
    ['an unknown type', { Type: 'Thing' }, '2170', 'Type'],
    ['a new bundle', { Type: 'Group' }, '6000', undefined],
    ['a service without an income account', { IncomeAccountRef: undefined }, '2020', 'IncomeAccountRef'],
    ['an account that is not there', { IncomeAccountRef: { value: '999' } }, '2500', 'IncomeAccountRef'],
    ['an inventory item without an asset account', { Type: 'Inventory' }, '2020', 'AssetAccountRef'],
    ['a sub-item without a parent', { SubItem: true }, '2020', 'ParentRef'],
    ['a parent that is not there', { SubItem: true, ParentRef: { value: '999' } }, '2500', 'ParentRef'],
    ['the name of another item, in another case', { Name: 'OLD SERVICE' }, '6240', ''],
  ])('%s', async (_, more, code, element) => {
    const { connection, books, income } = await smallCompany();
    const reply = await connection.post('item', serviceBody(income, more));
    expect(faultOf(reply)).toEqual([400, code, element]);
    expect(books.items()).toHaveLength(2);
  });

  test('an account of another type, and an inactive one', async () => {
    const { connection, books } = await smallCompany();
    const refuse = async (name: string) => {
      const body = serviceBody(books.account(name)?.Id ?? '');
      return faultOf(await connection.post('item', body))[1];
    };
    expect(await refuse('Checking')).toBe('6430');
    expect(await refuse('Accounts Receivable (A/R)')).toBe('6430');
    books.editAccount(books.account('Sales')?.Id ?? '', { Active: false });
    expect(await refuse('Sales')).toBe('2500');
  });

  test('a parent that is no category, an inactive one, and a parent without SubItem', async () => {
    const { connection, books, income, old, category } = await smallCompany();
    const code = async (more: object) => faultOf(await connection.post('item', serviceBody(income, more)))[1];
    expect(await code({ SubItem: true, ParentRef: { value: old.Id } })).toBe('6000');
    expect(await code({ ParentRef: { value: category } })).toBe('6000');
    books.makeInactive(category);
    expect(await code({ SubItem: true, ParentRef: { value: category } })).toBe('2500');
  });

  test('any write once the subscription has ended, and no read', async () => {
    const { connection, books, income } = await smallCompany();
    books.endSubscription();
    expect(faultOf(await connection.post('item', serviceBody(income)))[1]).toBe('6190');
    expect((await connection.get('companyinfo/1')).status).toBe(200);
    expect((await connection.get(`item/${books.item('Old service')?.Id}`)).status).toBe(200);
  });

  test('what is no JSON', async () => {
    const { connection } = await smallCompany();
    expect(faultOf(await connection.post('item', '{"Name":'))[1]).toBe('2010');
  });
});

describe('a name', () => {
  test('is taken by an inactive item too', async () => {
    const { connection, books, income, old } = await smallCompany();
    books.makeInactive(old.Id);
    expect(faultOf(await connection.post('item', serviceBody(income, { Name: 'Old service' })))[1]).toBe('6240');
  });

  test('is free again where an inactive item is renamed to “(deleted)”', async () => {
    const { connection, books, income, old } = await smallCompany({ deletedSuffix: true });
    books.makeInactive(old.Id);
    expect(books.item(old.Id)?.Name).toBe('Old service (deleted)');
    expect((await connection.post('item', serviceBody(income, { Name: 'Old service' }))).status).toBe(200);
    expect(() => books.edit(old.Id, { Active: true })).toThrow('Duplicate Name');
  });

  test.each([
    ['parent', 200],
    ['company', 400],
  ] as const)('within the scope %s, under another category, gives %i', async (nameScope, status) => {
    const { connection, income, category } = await smallCompany({ nameScope });
    const body = serviceBody(income, { Name: 'Old service', SubItem: true, ParentRef: { value: category } });
    expect((await connection.post('item', body)).status).toBe(status);
  });
});

describe('characters beyond ISO-8859-1', () => {
  test('become question marks in a US company that garbles them', async () => {
    const { connection, income } = await smallCompany({ latin1: 'garble' });
    const reply = await connection.post('item', serviceBody(income, { Name: 'Café 個人' }));
    expect(reply.at('Item.Name')).toBe('Café ??');
  });

  test('are refused by a US company that refuses them', async () => {
    const { connection, income } = await smallCompany({ latin1: 'refuse' });
    expect(faultOf(await connection.post('item', serviceBody(income, { Name: '個人' })))).toEqual([
      400,
      '2040',
      'Name',
    ]);
    expect((await connection.post('item', serviceBody(income, { Name: 'Café' }))).status).toBe(200);
  });

  test('are kept outside the US whatever the rule', async () => {
    const seed = frenchCompany({ rules: { latin1: 'garble' } });
    const { post, company } = bound(await startConnected({ companies: [seed] }));
    const income = company.account('Ventes')?.Id ?? '';
    expect((await post('item', serviceBody(income, { Name: '個人' }))).at('Item.Name')).toBe('個人');
  });
});

test('outside the US an item has no Taxable, whether sent or not', async () => {
  const { post, company } = bound(await startConnected({ companies: [frenchCompany()] }));
  const body = serviceBody(company.account('Ventes')?.Id ?? '', { Taxable: true });
  expect((await post('item', body)).at('Item')).not.toHaveProperty('Taxable');
});

describe('a category', () => {
  test('has no price and no account, and gives its items a full name and a level', async () => {
    const { connection, income } = await smallCompany();
    const made = await connection.post('item', { Name: 'Payroll', Type: 'Category' });
    expect(made.at('Item')).not.toHaveProperty('UnitPrice');
    const parent = { SubItem: true, ParentRef: { value: made.textAt('Item.Id') } };
    const reply = await connection.post('item', serviceBody(income, parent));
    expect(reply.at('Item')).toMatchObject({
      ...{ FullyQualifiedName: 'Payroll:New service', SubItem: true, Level: 1 },
      ParentRef: { value: made.at('Item.Id'), name: 'Payroll' },
    });
  });

  test('renamed renames the full names below it', async () => {
    const { books, category, old } = await smallCompany();
    books.edit(old.Id, { SubItem: true, ParentRef: { value: category } });
    books.edit(category, { Name: 'Counsel' });
    expect(books.item(old.Id)).toMatchObject({
      FullyQualifiedName: 'Counsel:Old service',
      ParentRef: { name: 'Counsel' },
    });
  });

  test('nests four levels deep and no deeper, and never in itself', async () => {
    const { connection, category } = await smallCompany();
    let parent = category;
    const below = (Name: string) =>
      connection.post('item', { Name, Type: 'Category', SubItem: true, ParentRef: { value: parent } });
    for (const name of ['Two', 'Three', 'Four']) parent = (await below(name)).textAt('Item.Id');
    expect(faultOf(await below('Five'))[1]).toBe('6000');
    const circle = { Id: category, SyncToken: '0', sparse: true, SubItem: true, ParentRef: { value: parent } };
    expect(faultOf(await connection.post('item', circle))[1]).toBe('6000');
  });
});

describe('an update', () => {
  test('that is sparse keeps what it leaves out', async () => {
    const { connection, books, old } = await smallCompany();
    const reply = await connection.post('item', { Id: old.Id, SyncToken: '0', sparse: true, UnitPrice: 95 });
    expect(reply.at('Item')).toMatchObject({
      UnitPrice: 95,
      Description: 'As before',
      Sku: 'Hour',
      Taxable: true,
      SyncToken: '1',
    });
    expect(books.item(old.Id)?.MetaData.CreateTime).toBe(old.MetaData.CreateTime);
    expect(books.item(old.Id)?.MetaData.LastUpdatedTime).not.toBe(old.MetaData.LastUpdatedTime);
  });

  test('that is full clears what it leaves out', async () => {
    const { connection, old, income } = await smallCompany();
    const reply = await connection.post('item', {
      ...{ Id: old.Id, SyncToken: '0', Name: 'Old service', IncomeAccountRef: { value: income } },
    });
    expect(reply.at('Item')).toMatchObject({ UnitPrice: 0, Taxable: false, Type: 'Service', SyncToken: '1' });
    expect(reply.at('Item')).not.toHaveProperty('Description');
    expect(reply.at('Item')).not.toHaveProperty('Sku');
  });

  test('that is full and leaves out the name or the account is refused', async () => {
    const { connection, old } = await smallCompany();
    expect(faultOf(await connection.post('item', { Id: old.Id, SyncToken: '0' }))).toEqual([400, '2020', 'Name']);
    const nameOnly = { Id: old.Id, SyncToken: '0', Name: 'Old service' };
    expect(faultOf(await connection.post('item', nameOnly))[2]).toBe('IncomeAccountRef');
  });

  test('that changes nothing leaves SyncToken and time alone', async () => {
    const { connection, books, old } = await smallCompany();
    const same = { Id: old.Id, SyncToken: '0', sparse: true, Name: 'Old service ', UnitPrice: '80.00' };
    expect((await connection.post('item', same)).at('Item.SyncToken')).toBe('0');
    expect(books.item(old.Id)).toEqual(old);
  });

  test('with an old SyncToken is 5010, and the bookkeeper’s change stays', async () => {
    const { connection, books, old } = await smallCompany();
    books.edit(old.Id, { UnitPrice: '85' });
    const reply = await connection.post('item', { Id: old.Id, SyncToken: '0', sparse: true, UnitPrice: 90 });
    expect(faultOf(reply)).toEqual([400, '5010', '']);
    expect(books.item(old.Id)).toMatchObject({ UnitPrice: '85', SyncToken: '1' });
  });

  test.each([
    ['without SyncToken', { Id: '2', sparse: true }, '2020'],
    ['of an Id that is no number', { Id: '2.5', SyncToken: '0' }, '2030'],
    ['of an item that is gone', { Id: '999', SyncToken: '0' }, '610'],
    ['to the name of another item', { Id: '2', SyncToken: '0', sparse: true, Name: 'advisory' }, '6240'],
    ['of the type', { Id: '2', SyncToken: '0', sparse: true, Type: 'NonInventory' }, '6000'],
  ])('%s is refused', async (_, body, code) => {
    const { connection, books, old } = await smallCompany();
    expect(faultOf(await connection.post('item', body))[1]).toBe(code);
    expect(books.item(old.Id)).toEqual(old);
  });

  test('takes an item out of its category by SubItem false', async () => {
    const { connection, books, category, old } = await smallCompany();
    books.edit(old.Id, { SubItem: true, ParentRef: { value: category } });
    const reply = await connection.post('item', { Id: old.Id, SyncToken: '1', sparse: true, SubItem: false });
    expect(reply.at('Item')).toMatchObject({ FullyQualifiedName: 'Old service' });
    expect(reply.at('Item')).not.toHaveProperty('ParentRef');
    expect(books.item(old.Id)).not.toHaveProperty('Level');
  });

  test('makes inactive and active again; in between other changes are 610', async () => {
    const { connection, old } = await smallCompany();
    const sparse = (SyncToken: string, more: object) =>
      connection.post('item', { Id: old.Id, SyncToken, sparse: true, ...more });
    expect((await sparse('0', { Active: false })).at('Item.Active')).toBe(false);
    expect((await connection.get(`item/${old.Id}`)).at('Item.Active')).toBe(false);
    expect((await sparse('1', { Active: false })).at('Item.SyncToken')).toBe('1');
    expect(faultOf(await sparse('1', { UnitPrice: 1 }))[1]).toBe('610');
    expect((await sparse('1', { Active: true, UnitPrice: 1 })).at('Item')).toMatchObject({
      Active: true,
      UnitPrice: 1,
    });
  });
});

test('there is no deleting of items', async () => {
  const { connection, books, old } = await smallCompany();
  const reply = await connection.post('item?operation=delete', { Id: old.Id, SyncToken: '0', sparse: true });
  expect(faultOf(reply)[1]).toBe('500');
  expect(books.item(old.Id)).toEqual(old);
});

describe('an account', () => {
  test('can be created, and then be an item’s income account', async () => {
    const { connection } = await smallCompany();
    const made = await connection.post('account', { Name: 'TaxDome income', AccountType: 'Income' });
    expect(made.at('Account')).toMatchObject({
      ...{ Classification: 'Revenue', AccountSubType: 'ServiceFeeIncome', Active: true, CurrentBalance: 0 },
      CurrencyRef: { value: 'USD', name: 'United States Dollar' },
    });
    const id = made.textAt('Account.Id');
    expect((await connection.get(`account/${id}`)).at('Account.Name')).toBe('TaxDome income');
    expect((await connection.post('item', serviceBody(id))).at('Item.IncomeAccountRef.name')).toBe('TaxDome income');
  });

  test.each([
    ['a name that is taken', { Name: 'sales', AccountType: 'Income' }, '6240'],
    ['no type', { Name: 'X' }, '2020'],
    ['an unknown type', { Name: 'X', AccountType: 'Treasure' }, '2170'],
    ['a colon in the name', { Name: 'A:B', AccountType: 'Income' }, '2040'],
    ['an old SyncToken', { Id: '1', SyncToken: '7', sparse: true, Name: 'X' }, '5010'],
    ['an account that is gone', { Id: '99', SyncToken: '0', sparse: true, Name: 'X' }, '610'],
  ])('is refused with %s', async (_, body, code) => {
    const { connection, books } = await smallCompany();
    expect(faultOf(await connection.post('account', body))[1]).toBe(code);
    expect(books.accounts()).toHaveLength(usAccounts.length);
  });
});

/** The methods of a connection on their own. */
function bound(connection: Awaited<ReturnType<typeof startConnected>>) {
  return { company: connection.company, post: connection.post.bind(connection) };
}
