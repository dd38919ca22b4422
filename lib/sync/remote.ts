import type { Account, Company, Item } from '../catalog/item';
import type { OperationError } from '../catalog/operation';

/**
 * The one seam between the engine and the network: what can be asked of one company in QuickBooks. Every call may throw a `RemoteError`, and nothing else.
 */
export interface Remote {
  company(): Promise<Company>;
  /** All items and accounts in the order of their ids, and Intuit's clock before the read. */
  readAll(): Promise<{ items: Item[]; accounts: Account[]; at: string; reads: number }>;
  /** What changed since then; `truncated` where there was more than one answer holds. */
  changesSince(watermark: string): Promise<Changes>;
  /** null where there is no such item. */
  item(id: string): Promise<Item | null>;
  /** Items of exactly that name, inactive ones too. */
  itemsNamed(name: string): Promise<Item[]>;
  /** Sends one stored batch; the same `requestid` again gets the first reply again. */
  batch(requestid: string, body: string): Promise<ReadonlyMap<string, BatchResult>>;
}

export interface Changes {
  readonly items: readonly Item[];
  readonly accounts: readonly Account[];
  readonly deletedItemIds: readonly string[];
  readonly deletedAccountIds: readonly string[];
  readonly at: string;
  readonly truncated: boolean;
}

/** The answer to one operation of a batch. */
export type BatchResult = { readonly item: Item } | { readonly error: OperationError; readonly retryable: boolean };

/** Why a whole request has no answer that counts. */
export class RemoteError extends Error {
  override readonly name = 'RemoteError';

  constructor(
    readonly kind: 'network' | 'throttled' | 'system' | 'reconnect' | 'too-large' | 'refused',
    readonly error: OperationError,
    /** How long QuickBooks asked to be left alone, in milliseconds. */
    readonly retryAfterMs: number | null = null,
  ) {
    super(`${kind} (${error.code})`);
  }
}
