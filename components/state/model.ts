import { overview, type ServiceView } from '../../lib/catalog/overview';
import type { Snapshot } from '../../lib/catalog/snapshot';
import { isStorageFull } from '../../lib/messages/storage-full';
import type { CopyEntry } from '../../lib/store/copy-run';
import { loadSnapshot } from '../../lib/store/load-snapshot';
import { ofConnection, type Store } from '../../lib/store/open';
import { type RunProgress, runProgress } from '../../lib/store/run-progress';
import type { Connection, Firm, Mirror } from '../../lib/store/schema';

/** All that the sections show of one firm, as it was at one moment. */
export interface Model {
  readonly host: string;
  /** Where this firm's TaxDome is open. */
  readonly tab: number | null;
  readonly firm: Firm | null;
  /** The firm's connection, the live one before one that has ended. */
  readonly connection: Connection | null;
  readonly snapshot: Snapshot | null;
  /** Worked out when it is first asked for; empty where that can't be done. */
  readonly views: readonly ServiceView[];
  /** Something stored can't be read: the plan can't be made from it. */
  readonly unreadable: boolean;
  /** How far the sync under way is; null while none is. */
  readonly progress: RunProgress | null;
  /** Entries of the newest copy run, in their order. */
  readonly copies: readonly CopyEntry[];
  /** Metered reads of the connection in this calendar month (UTC). */
  readonly reads: number;
  /** When QuickBooks was last read, epoch ms; null before. */
  readonly readAt: number | null;
}

const RANK = { connected: 0, reconnect: 1, disconnected: 2 } as const;

/** Reads the model from the database; the worker need not be awake for it. */
export async function loadModel(store: Store, host: string, tab: number | null): Promise<Model> {
  const [firm, connections] = await Promise.all([
    store.get('firms', host),
    store.getAllFromIndex('connections', 'firm', host),
  ]);
  const [connection] = connections.sort((a, b) => RANK[a.state] - RANK[b.state] || b.connectedAt - a.connectedAt);
  const head = { host, tab, firm: firm ?? null };
  const none = { progress: null, copies: [], reads: 0, readAt: null };
  if (!connection) return { ...head, connection: null, snapshot: null, views: [], unreadable: false, ...none };
  const [storageFull, read, copies, mirror] = await Promise.all([
    isStorageFull(),
    loadSnapshot(store, connection.id),
    store.getAll('copies', ofConnection(connection.id)),
    store.get('mirrors', connection.id),
  ]);
  const snapshot = read && { ...read, storageFull };
  const progress = snapshot && (await runProgress(store, snapshot));
  const views = once(() => (snapshot ? overview(snapshot) : []));
  return {
    ...{ ...head, connection, snapshot, progress, copies: newestRun(copies) },
    readAt: mirror?.readAt ?? null,
    reads: mirror ? readsIn(new Date().toISOString().slice(0, 7), mirror) : 0,
    // Not every section needs the plan of ten thousand items at once.
    get views() {
      return views() ?? [];
    },
    get unreadable() {
      return views() === null;
    },
  };
}

/** Does work when it is first asked for, and gives what it gave from then on; null where it threw. */
function once<Result>(work: () => Result): () => Result | null {
  let done: { readonly result: Result | null } | undefined;
  return () => {
    try {
      done ??= { result: work() };
    } catch {
      done = { result: null };
    }
    return done.result;
  };
}

/** What an older month counted is no longer metered. */
function readsIn(month: string, { reads }: Mirror): number {
  return reads.month === month ? reads.count : 0;
}

function newestRun(copies: readonly CopyEntry[]): CopyEntry[] {
  const newest = copies.reduce<CopyEntry | null>(
    (latest, entry) => (latest && latest.at >= entry.at ? latest : entry),
    null,
  );
  return copies.filter(({ run }) => run === newest?.run).sort((a, b) => a.order - b.order);
}
