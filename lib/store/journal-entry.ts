import type { Item } from '../catalog/item';
import type { Cause, OperationError } from '../catalog/operation';
import type { Values } from '../catalog/values';
import type { Lost } from './lost';

/** What happened, in the order in which it happened. Names and values, never secrets. */
export interface JournalEntry {
  readonly id?: number;
  readonly connection: string;
  readonly at: number;
  readonly kind:
    | 'connected'
    | 'disconnected'
    | 'created'
    | 'updated'
    | 'linked'
    | 'failed'
    | 'made-inactive'
    | 'reactivated'
    | 'category-created'
    | 'copied'
    | 'copy-failed'
    | 'undone'
    | 'settings'
    | 'altered'
    | 'unlinked'
    | 'renamed'
    | 'imported'
    | 'rebuilt';
  readonly serviceKey: string | null;
  /** The service's, item's or company's name at the time. */
  readonly name: string;
  readonly itemId: string | null;
  readonly cause: Cause | 'copy' | 'user';
  /** What one wish brought about shares it: a preview that was confirmed, an automatic sync. Missing in entries of version 0.1. */
  readonly run?: string;
  /** The item before and the fields that were written, for undo. */
  readonly before: Item | null;
  readonly values: Partial<Values> | null;
  readonly error: OperationError | null;
  /** Of `rebuilt`: what could not be read any more. */
  readonly lost?: Lost;
}
