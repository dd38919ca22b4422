import type { Snapshot } from '../catalog/snapshot';
import type { Store } from './open';

/** How far the runs under way are. */
export interface RunProgress {
  readonly synced: number;
  readonly failed: number;
  readonly total: number;
}

/** Entries of the journal that are read at first; twice as many each time after that. */
const BLOCK = 500;
/** Recording a large run takes a while: what was told so much earlier than its open operations were recorded belongs to others. */
const RECORDING_MS = 60_000;

/** The runs that the open operations of a moment belong to, from what is stored alone, so that a popup opened half-way shows the same. null where nothing is under way. */
export async function runProgress(store: Store, snapshot: Snapshot): Promise<RunProgress | null> {
  const operations = [...snapshot.operations.values()];
  const open = operations.filter(({ state }) => state === 'queued' || state === 'sending');
  if (open.length === 0) return null;
  const runs = new Set(open.flatMap(({ run }) => run ?? []));
  const start = open.reduce((earliest, { createdAt }) => Math.min(earliest, createdAt), Number.POSITIVE_INFINITY);
  const told = await toldSince(store, start - RECORDING_MS, runs);
  // A link is told before what it writes.
  for (const { run, serviceKey } of operations) told.delete(`${run} ${serviceKey}`);
  const failed = operations.filter(({ state, run }) => state === 'failed' && run !== undefined && runs.has(run)).length;
  return { synced: told.size, failed, total: told.size + failed + open.length };
}

/** What runs have done, a run and its service each. The outbox has no way to what is done of one run, so the journal is read from its end, and no further than to that moment. */
async function toldSince(store: Store, since: number, runs: ReadonlySet<string>): Promise<Set<string>> {
  const journal = store.transaction('journal').store;
  const told = new Set<string>();
  let end = (await journal.openKeyCursor(null, 'prev'))?.key ?? 0;
  for (let size = BLOCK; end > 0; size *= 2) {
    const entries = await journal.getAll(IDBKeyRange.bound(end - size, end, true));
    for (const { run, serviceKey, kind } of entries)
      if (run !== undefined && runs.has(run) && serviceKey !== null && kind !== 'failed')
        told.add(`${run} ${serviceKey}`);
    if ((entries[0]?.at ?? since) < since) break;
    end -= size;
  }
  return told;
}
