import type { Item } from '../catalog/item';

/** Clocks of Intuit's replies and of its items have whole seconds. */
const SECOND = 1_000;

/**
 * Of an item that was read and the one that is known, the newer: while a read was on its way a write may have ended, whose reply is newer than what the read holds. A SyncToken
 * grows with every write.
 */
export function newer<Known extends Item>(read: Item, known: Known | undefined): Item {
  return known && Number(known.syncToken) > Number(read.syncToken) ? known : read;
}

/** Whether an item that a full read does not hold was written after that read began. */
export function writtenSince({ updatedAt }: Item, at: string | null): boolean {
  return at !== null && updatedAt !== null && Date.parse(updatedAt) >= Date.parse(at) - SECOND;
}
