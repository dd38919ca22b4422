import type { JournalEntry } from '../../lib/store/journal-entry';
import type { Store } from '../../lib/store/open';

export type StoredEntry = JournalEntry & { readonly id: number };

/** The journal of a connection, newest first. */
export async function readJournal(store: Store, connection: string): Promise<StoredEntry[]> {
  const range = IDBKeyRange.bound([connection, 0], [connection, Number.POSITIVE_INFINITY]);
  const entries = await store.getAllFromIndex('journal', 'connection', range);
  return entries.flatMap((entry) => (entry.id === undefined ? [] : [{ ...entry, id: entry.id }])).reverse();
}
