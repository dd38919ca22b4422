import type { StoredEntry } from './read-journal';

/** The newest run that wrote something, and what of it can still be taken back. */
export interface LastRun {
  readonly run: string;
  /** Of its newest write, epoch ms. */
  readonly at: number;
  /** How many items it created or updated in all. */
  readonly writes: number;
  readonly created: number;
  readonly updated: number;
}

/**
 * The last run, where it can be taken back as one: it wrote more than one item (one is undone in its own row) and something of it is undoable.
 *
 * @param entries newest first, as in the journal
 * @param underWay runs that are still being written: they are stopped, and undone afterwards
 */
export function lastRun(
  entries: readonly StoredEntry[],
  undoable: ReadonlySet<number>,
  underWay: ReadonlySet<string>,
): LastRun | null {
  const newest = entries.find(isWrite);
  // Entries of version 0.1 have no run.
  if (newest?.run === undefined || underWay.has(newest.run)) return null;
  const { run, at } = newest;
  const writes = entries.filter((entry) => entry.run === run && isWrite(entry));
  const open = writes.filter(({ id }) => undoable.has(id));
  if (writes.length < 2 || open.length === 0) return null;
  const created = open.filter(({ kind }) => kind === 'created').length;
  return { run, at, writes: writes.length, created, updated: open.length - created };
}

function isWrite({ kind, cause, serviceKey }: StoredEntry): boolean {
  return (kind === 'created' || kind === 'updated') && cause !== 'undo' && serviceKey !== null;
}
