import { metaTime } from '../intuit-time';
import type { Rules } from '../options';
import { currencyReference } from './currencies';
import type { AccountRecord, ItemRecord, Reference } from './records';

/** What a company is, apart from its lists. */
export interface Profile {
  readonly realmId: string;
  readonly name: string;
  readonly legalName: string;
  /** ISO 3166 code. */
  readonly country: string;
  /** ISO 4217 code of the home currency. */
  readonly currency: string;
  readonly language: string;
  readonly environment: 'production' | 'sandbox';
}

/** An entity that is gone for good, as change data capture reports it. */
export interface Deletion {
  readonly entity: 'Item' | 'Account';
  readonly id: string;
  readonly at: string;
}

/** The lists of one company. It keeps them, and knows nothing of rules. */
export class Books {
  readonly items = new Map<string, ItemRecord>();
  readonly accounts = new Map<string, AccountRecord>();
  readonly deletions: Deletion[] = [];
  /** After the end of its subscription a company can be read and not written. */
  subscription: 'active' | 'ended' = 'active';
  #lastItem = 0;
  #lastAccount = 0;

  constructor(
    readonly profile: Profile,
    readonly rules: Rules,
    readonly now: () => number,
  ) {}

  /** The home currency as a reference. */
  get currency(): Reference {
    return currencyReference(this.profile.currency);
  }

  addItem(
    fields: Omit<ItemRecord, 'Id' | 'SyncToken' | 'MetaData' | 'FullyQualifiedName'>,
    at = this.now(),
  ): ItemRecord {
    this.#lastItem += 1;
    const item: ItemRecord = { ...fields, ...this.#fresh(String(this.#lastItem), at), FullyQualifiedName: fields.Name };
    this.items.set(item.Id, item);
    this.qualify(item);
    return item;
  }

  addAccount(fields: Omit<AccountRecord, 'Id' | 'SyncToken' | 'MetaData'>, at = this.now()): AccountRecord {
    this.#lastAccount += 1;
    const account: AccountRecord = { ...fields, ...this.#fresh(String(this.#lastAccount), at) };
    this.accounts.set(account.Id, account);
    return account;
  }

  /** Replaces an item: the next SyncToken, the present time, and its children's full names. */
  replaceItem(item: ItemRecord): ItemRecord {
    this.items.set(item.Id, item);
    this.#touch(item);
    this.qualify(item);
    return item;
  }

  replaceAccount(account: AccountRecord): AccountRecord {
    this.accounts.set(account.Id, account);
    this.#touch(account);
    return account;
  }

  remove(entity: 'Item' | 'Account', id: string): void {
    const list = entity === 'Item' ? this.items : this.accounts;
    if (list.delete(id)) this.deletions.push({ entity, id, at: metaTime(this.now()) });
  }

  /** Sets what follows from the parent: `ParentRef.name`, Level, FullyQualifiedName, and so on down. */
  qualify(item: ItemRecord): void {
    const parent = item.ParentRef ? this.items.get(item.ParentRef.value) : undefined;
    item.FullyQualifiedName = parent ? `${parent.FullyQualifiedName}:${item.Name}` : item.Name;
    delete item.Level;
    if (parent) {
      item.ParentRef = { value: parent.Id, name: parent.FullyQualifiedName };
      item.Level = (parent.Level ?? 0) + 1;
    }
    if (item.Type !== 'Category') return;
    for (const child of this.items.values()) if (child.ParentRef?.value === item.Id) this.qualify(child);
  }

  #fresh(id: string, at: number): Pick<ItemRecord, 'Id' | 'SyncToken' | 'MetaData'> {
    const time = metaTime(at);
    return { Id: id, SyncToken: '0', MetaData: { CreateTime: time, LastUpdatedTime: time } };
  }

  #touch(record: ItemRecord | AccountRecord): void {
    record.SyncToken = String(Number(record.SyncToken) + 1);
    record.MetaData = { ...record.MetaData, LastUpdatedTime: metaTime(this.now()) };
  }
}
