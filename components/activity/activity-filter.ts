import { foldName } from '../../lib/catalog/name';
import type { StoredEntry } from './read-journal';

export const ACTIVITY_FILTERS = ['all', 'written', 'failed', 'copied', 'undone'] as const;
export type ActivityFilter = (typeof ACTIVITY_FILTERS)[number];

const KINDS: Readonly<Record<Exclude<ActivityFilter, 'all'>, readonly StoredEntry['kind'][]>> = {
  written: ['created', 'updated', 'made-inactive', 'reactivated', 'category-created'],
  failed: ['failed', 'copy-failed'],
  copied: ['copied'],
  undone: ['undone'],
};

export function filterEntries(entries: readonly StoredEntry[], filter: ActivityFilter, search: string): StoredEntry[] {
  const wanted = foldName(search);
  return entries.filter(
    ({ kind, name }) =>
      (filter === 'all' || KINDS[filter].includes(kind)) && (wanted === '' || foldName(name).includes(wanted)),
  );
}

/** Entries that can still be taken back: writes of this extension that nothing was written over since. Newest first in, as in the journal. */
export function undoableIds(entries: readonly StoredEntry[]): ReadonlySet<number> {
  const later = new Set<string>();
  const undoable = new Set<number>();
  for (const { id, kind, itemId, cause, serviceKey } of entries) {
    if (itemId === null) continue;
    const isWrite = kind === 'created' || kind === 'updated';
    if (isWrite && cause !== 'undo' && serviceKey !== null && !later.has(itemId)) undoable.add(id);
    if (isWrite || kind === 'undone' || kind === 'made-inactive') later.add(itemId);
  }
  return undoable;
}
