// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { accountKind } from './books/account-kind';
import { ACCOUNT_FIELDS, IGNORED_FIELDS, ITEM_FIELDS } from './books/fields';
import { enumeration, membersOf } from './testing/schema';
import { startConnected } from './testing/start';

type Fields = Record<string, unknown>;

/** Every key of the value must be a member of its type in Intuit's schema. */
function expectInSchema(value: Fields, type: string): void {
  const members = membersOf(type);
  expect(
    Object.keys(value).filter((name) => !members.has(name)),
    type,
  ).toEqual([]);
}

describe('every name that is answered is in Intuit’s schema', () => {
  test('items of every type', async () => {
    const connection = await startConnected();
    const reply = await connection.query('SELECT * FROM Item WHERE Active IN (true, false) MAXRESULTS 1000');
    const items = reply.at('QueryResponse.Item') as Fields[];
    expect(items).toHaveLength(26);
    const types = enumeration('ItemTypeEnum');
    for (const item of items) {
      expectInSchema(item, 'Item');
      expect(types).toContain(item.Type);
      expectInSchema(item.MetaData as Fields, 'ModificationMetaData');
    }
    const bundle = items.find(({ Type }) => Type === 'Group')?.ItemGroupDetail as { ItemGroupLine: Fields[] };
    expectInSchema(bundle as unknown as Fields, 'ItemGroupDetail');
    for (const line of bundle.ItemGroupLine) expectInSchema(line, 'ItemComponentLine');
  });

  test('accounts', async () => {
    const connection = await startConnected();
    const accounts = (await connection.query('SELECT * FROM Account')).at('QueryResponse.Account') as Fields[];
    for (const account of accounts) {
      expectInSchema(account, 'Account');
      expect(enumeration('AccountTypeEnum')).toContain(account.AccountType);
      expect(enumeration('AccountClassificationEnum')).toContain(account.Classification);
    }
  });

  test('the company and its preferences', async () => {
    const connection = await startConnected();
    expectInSchema((await connection.get('companyinfo/1')).at('CompanyInfo') as Fields, 'CompanyInfo');
    const preferences = (await connection.get('preferences')).at('Preferences') as Fields;
    expectInSchema(preferences, 'Preferences');
    expectInSchema(preferences.AccountingInfoPrefs as Fields, 'CompanyAccountingPrefs');
    for (const part of ['ProductAndServicesPrefs', 'TaxPrefs', 'CurrencyPrefs']) {
      expectInSchema(preferences[part] as Fields, part);
    }
  });
});

test('a request may have any field of the schema, and those that are kept have the schema’s kinds', () => {
  const kinds: Record<string, string[]> = {
    text: ['xs:string', 'ItemTypeEnum', 'AccountTypeEnum', 'AccountClassificationEnum'],
    boolean: ['xs:boolean'],
    decimal: ['xs:decimal'],
    integer: ['xs:int'],
    reference: ['ReferenceType'],
    date: ['xs:date'],
    group: ['ItemGroupDetail'],
  };
  for (const [type, fields] of [
    ['Item', ITEM_FIELDS],
    ['Account', ACCOUNT_FIELDS],
  ] as const) {
    const members = membersOf(type);
    for (const [name, { kind }] of Object.entries(fields)) expect(kinds[kind], name).toContain(members.get(name));
    const own = [...members.keys()].filter((name) => !membersOf('IntuitEntity').has(name));
    expect([...Object.keys(fields), ...IGNORED_FIELDS[type]].toSorted()).toEqual(own.toSorted());
  }
});

test('an account can be of every type of the schema but Non-Posting', () => {
  for (const AccountType of enumeration('AccountTypeEnum').filter((type) => type !== 'Non-Posting')) {
    expect(accountKind({ AccountType }).AccountType).toBe(AccountType);
  }
});
