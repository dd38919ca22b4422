import type { Item } from './item';
import type { Values } from './values';

/** What an operation does to an item. */
export type OperationKind = 'create' | 'update' | 'create-category' | 'make-inactive' | 'reactivate';

/** Who or what asked for it. */
export type Cause = 'preview' | 'automatic' | 'manual' | 'retry' | 'undo';

/** Why QuickBooks, or the way to it, refused. Holds no secret: it is shown, logged and exported. */
export interface OperationError {
  /** Intuit's code (`6240`), or `network`, `timeout`, `unreadable` where no answer could be understood. */
  readonly code: string;
  readonly message: string;
  readonly detail: string;
  readonly httpStatus: number | null;
  /** Intuit's id of the request, for its support. */
  readonly intuitTid: string | null;
  readonly at: number;
}

/** A recorded intent to write one item: the outbox's row. Times are epoch milliseconds. */
export interface Operation {
  readonly id: string;
  readonly connection: string;
  /** null for a category. */
  readonly serviceKey: string | null;
  readonly kind: OperationKind;
  readonly cause: Cause;
  /** Shared by all that one wish brought about, so that it can be undone as one. Missing in rows of version 0.1. */
  readonly run?: string;
  /** null until a create is done. */
  readonly itemId: string | null;
  /** What is to stand in QuickBooks afterwards: all of it for a create, else the changed fields only. */
  readonly values: Partial<Values>;
  /** The item as it was before, for undo. */
  readonly before: Item | null;
  readonly state: 'queued' | 'sending' | 'done' | 'failed';
  readonly attempts: number;
  readonly notBefore: number;
  readonly createdAt: number;
  /** When it was first sent, null before. */
  readonly sentAt: number | null;
  /** The unit it is sent in; a batch is replayed with the same body and the same `requestid`. */
  readonly batchId: string | null;
  readonly error: OperationError | null;
}

/** One request to the batch endpoint, stored whole before its first byte leaves. */
export interface Batch {
  readonly id: string;
  readonly connection: string;
  /** ≤ 36 characters, unique in the company; the same id again gets the first reply again. */
  readonly requestid: string;
  /** The exact text of the request. */
  readonly body: string;
  /** `bId` → operation id. */
  readonly operations: Readonly<Record<string, string>>;
  readonly state: 'sending' | 'answered';
  readonly createdAt: number;
  readonly attempts: number;
  /** How many of them were answered 500 to 504, or by what nobody can read; being cut off doesn't count. */
  readonly systemFaults?: number;
  readonly notBefore: number;
  /** Since when it may have been done without our knowing; null or missing while every answer said that nothing was. */
  readonly maybeDoneSince?: number | null;
}
