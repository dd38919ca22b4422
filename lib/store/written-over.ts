import type { JournalEntry } from './journal-entry';

/** Entries that wrote to an item. */
export const WRITES: ReadonlySet<JournalEntry['kind']> = new Set([
  'created',
  'updated',
  'reactivated',
  'made-inactive',
]);

/**
 * Which entries are past taking back: their item was written to since, an undo among the writes, or was unlinked.
 *
 * @param entries newest first
 * @returns their ids
 */
export function writtenOver(entries: Iterable<JournalEntry>): ReadonlySet<number> {
  const later = new Set<string>();
  const over = new Set<number>();
  for (const { id, kind, itemId } of entries) {
    if (itemId === null) continue;
    if (id !== undefined && later.has(itemId)) over.add(id);
    if (WRITES.has(kind) || kind === 'undone' || kind === 'unlinked') later.add(itemId);
  }
  return over;
}
