import { foldName } from '../../lib/catalog/name';
import { WRITES, writtenOver } from '../../lib/store/written-over';
import type { StoredEntry } from './read-journal';

export const ACTIVITY_FILTERS = ['all', 'written', 'failed', 'copied', 'undone'] as const;
export type ActivityFilter = (typeof ACTIVITY_FILTERS)[number];

const KINDS: Readonly<Record<Exclude<ActivityFilter, 'all'>, readonly StoredEntry['kind'][]>> = {
  written: ['created', 'updated', 'altered', 'made-inactive', 'reactivated', 'category-created'],
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

/**
 * Entries that can still be taken back: writes of this extension that nothing was written over since.
 *
 * @param entries newest first, as in the journal
 * @param busy keys of services that have a write of their own under way
 */
export function undoableIds(entries: readonly StoredEntry[], busy: ReadonlySet<string>): ReadonlySet<number> {
  const over = writtenOver(entries);
  return new Set(
    entries.flatMap((entry) => {
      const { id, kind, itemId, cause, serviceKey } = entry;
      const isOurs = itemId !== null && cause !== 'undo' && serviceKey !== null && !busy.has(serviceKey);
      return WRITES.has(kind) && isOurs && !over.has(id) && !wouldEmptyRate(entry) ? [id] : [];
    }),
  );
}

/** QuickBooks ignores an empty price in an update, so the new one would stay. */
function wouldEmptyRate({ before, values }: StoredEntry): boolean {
  return before?.rate === null && values?.rate !== undefined;
}
