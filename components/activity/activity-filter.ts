import { foldName } from '../../lib/catalog/name';
import type { StoredEntry } from './read-journal';

export const ACTIVITY_FILTERS = ['all', 'written', 'failed', 'copied', 'undone'] as const;
export type ActivityFilter = (typeof ACTIVITY_FILTERS)[number];

const KINDS: Readonly<Record<Exclude<ActivityFilter, 'all'>, readonly StoredEntry['kind'][]>> = {
  written: ['created', 'updated', 'altered', 'made-inactive', 'reactivated', 'category-created'],
  failed: ['failed', 'copy-failed'],
  copied: ['copied'],
  undone: ['undone'],
};

/** What can be taken back one by one. */
const WRITES: ReadonlySet<StoredEntry['kind']> = new Set(['created', 'updated', 'reactivated', 'made-inactive']);

export function filterEntries(entries: readonly StoredEntry[], filter: ActivityFilter, search: string): StoredEntry[] {
  const wanted = foldName(search);
  return entries.filter(
    ({ kind, name }) =>
      (filter === 'all' || KINDS[filter].includes(kind)) && (wanted === '' || foldName(name).includes(wanted)),
  );
}

/**
 * Entries that can still be taken back: writes of this extension that nothing was written over since.
 *
 * @param entries newest first, as in the journal
 * @param busy keys of services that have a write of their own under way
 */
export function undoableIds(entries: readonly StoredEntry[], busy: ReadonlySet<string>): ReadonlySet<number> {
  const later = new Set<string>();
  const undoable = new Set<number>();
  for (const entry of entries) {
    const { id, kind, itemId, cause, serviceKey } = entry;
    if (itemId === null) continue;
    const isWrite = WRITES.has(kind);
    const isOurs = cause !== 'undo' && serviceKey !== null && !busy.has(serviceKey);
    if (isWrite && isOurs && !later.has(itemId) && !wouldEmptyRate(entry)) undoable.add(id);
    if (isWrite || kind === 'undone' || kind === 'unlinked') later.add(itemId);
  }
  return undoable;
}

/** QuickBooks ignores an empty price in an update, so the new one would stay. */
function wouldEmptyRate({ before, values }: StoredEntry): boolean {
  return before?.rate === null && values?.rate !== undefined;
}
