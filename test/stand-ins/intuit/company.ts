import type { Books, Profile } from './books/books';
import type { AccountRecord, ItemRecord } from './books/records';
import { plainDecimal } from './decimal';
import { checkItem } from './items/item-rules';
import { settleItem } from './items/settle-item';
import { addAccount, addItem } from './seeds/build-books';
import type { AccountSeed, ItemSeed } from './seeds/company-seed';

/** The fields that a test may change. Decimals are texts; `null` clears a field. */
export type ItemChanges = Partial<{
  [Key in keyof Omit<ItemRecord, 'Id' | 'SyncToken' | 'MetaData' | 'FullyQualifiedName' | 'Level'>]:
    | ItemRecord[Key]
    | null;
}>;

/** A company as tests see it, and as the bookkeeper works in it: what is read are copies, what is changed is live. */
export class Company {
  constructor(readonly books: Books) {}

  get profile(): Profile {
    return this.books.profile;
  }

  get realmId(): string {
    return this.books.profile.realmId;
  }

  get name(): string {
    return this.books.profile.name;
  }

  get environment(): 'production' | 'sandbox' {
    return this.books.profile.environment;
  }

  /** All items, inactive ones and categories too, in the order of their Ids. */
  items(): ItemRecord[] {
    return structuredClone([...this.books.items.values()]);
  }

  accounts(): AccountRecord[] {
    return structuredClone([...this.books.accounts.values()]);
  }

  /** An item by its Name or full name, else by its Id. */
  item(nameOrId: string): ItemRecord | undefined {
    const items = [...this.books.items.values()];
    const named = items.find((item) => item.Name === nameOrId || item.FullyQualifiedName === nameOrId);
    return structuredClone(named ?? this.books.items.get(nameOrId));
  }

  account(nameOrId: string): AccountRecord | undefined {
    const named = [...this.books.accounts.values()].find(({ Name }) => Name === nameOrId);
    return structuredClone(named ?? this.books.accounts.get(nameOrId));
  }

  /** The bookkeeper edits an item: SyncToken and LastUpdatedTime move on. Throws the fault where QuickBooks would refuse. */
  edit(itemId: string, changes: ItemChanges): ItemRecord {
    const before = this.books.items.get(itemId);
    if (!before) throw new Error(`No item ${itemId}`);
    const draft: Record<string, unknown> = { ...before, ...changes };
    for (const [field, value] of Object.entries(changes)) if (value === null) delete draft[field];
    if (typeof changes.UnitPrice === 'string') draft.UnitPrice = plainDecimal(changes.UnitPrice) ?? changes.UnitPrice;
    const item = settleItem(this.books, draft as unknown as ItemRecord);
    checkItem(this.books, item, before);
    return structuredClone(this.books.replaceItem(item));
  }

  createItem(seed: ItemSeed): ItemRecord {
    return structuredClone(addItem(this.books, seed));
  }

  createAccount(seed: AccountSeed): AccountRecord {
    return structuredClone(addAccount(this.books, seed));
  }

  editAccount(accountId: string, changes: Partial<Pick<AccountRecord, 'Name' | 'Active'>>): AccountRecord {
    const before = this.books.accounts.get(accountId);
    if (!before) throw new Error(`No account ${accountId}`);
    const after = { ...before, ...changes, FullyQualifiedName: changes.Name ?? before.Name };
    return structuredClone(this.books.replaceAccount(after));
  }

  makeInactive(itemId: string): ItemRecord {
    return this.edit(itemId, { Active: false });
  }

  /** Gone for good, as after a merge of two items. */
  delete(itemId: string): void {
    this.books.remove('Item', itemId);
  }

  deleteAccount(accountId: string): void {
    this.books.remove('Account', accountId);
  }

  /** After the end of the subscription, writes answer 6190. */
  endSubscription(): void {
    this.books.subscription = 'ended';
  }

  resumeSubscription(): void {
    this.books.subscription = 'active';
  }
}
