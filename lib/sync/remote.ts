import type { Account, Company, Item } from '../catalog/item';
import type { Batch } from '../catalog/operation';
import type { BatchAnswer } from '../quickbooks/batch';
import type { Changes } from '../quickbooks/changes';

/**
 * The one seam between the engine and the network: what can be asked of one company in QuickBooks. Every call may throw a `QuickBooksError`, and nothing else.
 */
export interface Remote {
  company(): Promise<Company>;
  /** All items and accounts in the order of their ids, and Intuit's clock before the read. */
  readAll(): Promise<{ items: Item[]; accounts: Account[]; at: string | null }>;
  /** All items alone, as in `readAll`. */
  readItems(): Promise<{ items: Item[]; at: string | null }>;
  /** What changed since then; `truncated` where there was more than one answer holds. */
  changesSince(watermark: string): Promise<Changes>;
  /** The same of accounts alone. */
  accountChangesSince(watermark: string): Promise<Changes>;
  /** null where there is no such item. */
  item(id: string): Promise<Item | null>;
  /** Items of exactly that name, inactive ones too. */
  itemsNamed(name: string): Promise<Item[]>;
  /** Sends one stored batch; the same `requestid` again gets the first reply again. */
  batch(batch: Batch): Promise<ReadonlyMap<string, BatchAnswer>>;
  /** Has the access token renewed, since QuickBooks said of an operation that it is no longer taken. */
  renew(): Promise<void>;
}
