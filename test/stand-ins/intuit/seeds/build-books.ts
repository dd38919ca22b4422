import { accountKind } from '../books/account-kind';
import { Books } from '../books/books';
import type { AccountRecord, ItemRecord, Reference } from '../books/records';
import { settleItem } from '../items/settle-item';
import type { Rules } from '../options';
import type { AccountSeed, CompanySeed, ItemSeed } from './company-seed';

/** Old enough that change data capture, which reaches back 30 days, does not report the seeds. */
const AGE_MS = 90 * 86_400_000;

/** A company's lists as its seed describes them. Throws where a seed names what is not there. */
export function buildBooks(seed: CompanySeed, realmId: string, rules: Rules, now: () => number): Books {
  const { name, legalName, country, currency, language, environment } = seed;
  const books = new Books({ realmId, name, legalName, country, currency, language, environment }, rules, now);
  const born = now() - AGE_MS;
  for (const account of seed.accounts) addAccount(books, account, born);
  for (const item of seed.items) addItem(books, item, born);
  return books;
}

/** Adds an account as the bookkeeper would, in QuickBooks itself. */
export function addAccount(books: Books, seed: AccountSeed, at?: number): AccountRecord {
  const type = seed.type ?? 'Income';
  return books.addAccount(
    {
      Name: seed.name,
      SubAccount: false,
      ...(seed.description === undefined ? {} : { Description: seed.description }),
      FullyQualifiedName: seed.name,
      Active: seed.active ?? true,
      ...accountKind({ AccountType: type, ...(seed.subType === undefined ? {} : { AccountSubType: seed.subType }) }),
      CurrentBalance: '0',
      CurrentBalanceWithSubAccounts: '0',
      CurrencyRef: books.currency,
    },
    at,
  );
}

/** Adds an item as the bookkeeper would. Negative prices and bundles are possible there. */
export function addItem(books: Books, seed: ItemSeed, at?: number): ItemRecord {
  const type = seed.type ?? 'Service';
  const draft: Record<string, unknown> = {
    ...{ Id: '', SyncToken: '0', MetaData: { CreateTime: '', LastUpdatedTime: '' }, FullyQualifiedName: '' },
    ...{ Name: seed.name, Type: type, Active: seed.active ?? true },
  };
  if (seed.description !== undefined) draft.Description = seed.description;
  if (seed.sku !== undefined) draft.Sku = seed.sku;
  if (seed.taxable !== undefined) draft.Taxable = seed.taxable;
  if (seed.category !== undefined) {
    draft.SubItem = true;
    draft.ParentRef = { value: find(books.items, seed.category).Id };
  }
  if (type === 'Group') Object.assign(draft, bundle(books, seed.members ?? []));
  else if (type !== 'Category') Object.assign(draft, money(books, seed, type));
  return books.addItem(settleItem(books, draft as unknown as ItemRecord), at);
}

function money(books: Books, seed: ItemSeed, type: string): Partial<ItemRecord> {
  const income = seed.incomeAccount ? find(books.accounts, seed.incomeAccount) : byType(books, 'Income');
  const inventory = type === 'Inventory';
  const cost = inventory ? byType(books, 'Cost of Goods Sold') : undefined;
  const asset = inventory ? byType(books, 'Other Current Asset') : undefined;
  return {
    UnitPrice: seed.price ?? '0',
    ...(income ? { IncomeAccountRef: reference(income) } : {}),
    ...(cost ? { ExpenseAccountRef: reference(cost) } : {}),
    ...(asset ? { AssetAccountRef: reference(asset) } : {}),
    ...(inventory ? { QtyOnHand: '10', InvStartDate: '2026-01-01' } : {}),
  };
}

function bundle(books: Books, members: readonly string[]): Partial<ItemRecord> {
  const lines = members.map((name) => ({ ItemRef: reference(find(books.items, name)), Qty: '1' }));
  return { PrintGroupedItems: true, ItemGroupDetail: { ItemGroupLine: lines } };
}

function byType(books: Books, type: string): AccountRecord | undefined {
  return [...books.accounts.values()].find((account) => account.AccountType === type);
}

function reference(record: AccountRecord | ItemRecord): Reference {
  return { value: record.Id, name: record.FullyQualifiedName };
}

function find<T extends { Name: string }>(records: ReadonlyMap<string, T>, name: string): T {
  const found = [...records.values()].find((record) => record.Name === name);
  if (!found) throw new Error(`The seed names ${name}, which no earlier seed makes`);
  return found;
}
