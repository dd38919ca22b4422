import type { Field, Values } from './values';

/** The lasting bond between a service and an item in one company. */
export interface Link {
  readonly serviceKey: string;
  readonly itemId: string;
  readonly origin: 'created' | 'matched' | 'copied';
  /** Both sides' values at the last sync: what a change is measured against. */
  readonly base: { readonly service: Values; readonly item: Values };
  /** The SKU that this extension wrote; it is updated only while the item still holds it. */
  readonly wroteSku: string | null;
  /** Fields that came back from QuickBooks other than they were sent. */
  readonly altered?: readonly Field[];
  /** Epoch milliseconds of the last sync. */
  readonly syncedAt: number;
}
