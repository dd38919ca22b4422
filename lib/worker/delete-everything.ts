import { browser } from 'wxt/browser';
import { announce } from '../messages/changes';
import type { Store } from '../store/open';
import type { Connection } from '../store/schema';
import { stopCopy } from '../sync/halt-copy';
import type { WorkerContext } from './context';
import { endTokens } from './disconnect';
import { isQuotaError } from './full-disk';
import { showInTabs } from './tabs';
import { showOnToolbar } from './toolbar';

const STRICT = { durability: 'strict' } as const;

/** Ends all connections, here and at Intuit, and forgets everything that this browser knows of any firm. QuickBooks and TaxDome stay as they are. */
export async function deleteEverything(context: WorkerContext): Promise<void> {
  const { store, vault } = context;
  const connections = await store.getAll('connections');
  // Keys may be without their connection: its row could not be read, or a worker died before it was written.
  const ids = [...new Set([...connections.map(({ id }) => id), ...(await vault.connections())])];
  // First of all nothing more is begun; what is under way ends, and is waited for below.
  await endAll(store, connections);
  await Promise.all(ids.flatMap((id) => [ifDiskTakes(stopCopy(context, id)), ifDiskTakes(endTokens(context, id))]));
  await alone(
    context,
    ids.flatMap((id) => [`sync:${id}`, `copy:${id}`, `mirror:${id}`]),
    async () => {
      // First, since the stores still say that there is something to delete.
      for (const id of ids) await vault.remove(id);
      const names = [...store.objectStoreNames];
      const clearing = store.transaction(names, 'readwrite', STRICT);
      for (const name of names) void clearing.objectStore(name).clear();
      await clearing.done;
    },
  );
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear(), browser.alarms.clearAll()]);
  announce(null, ['connections', 'settings', 'services', 'links', 'journal', 'firms']);
  showOnToolbar(context);
  for (const firm of new Set(connections.map((connection) => connection.firm))) showInTabs(context, firm);
}

/** Marks connections as ended. A full disk takes no mark, but lets the rows go. */
async function endAll(store: Store, connections: readonly Connection[]): Promise<void> {
  try {
    const marking = store.transaction('connections', 'readwrite', STRICT);
    const marks = connections.map((connection) => marking.store.put({ ...connection, state: 'disconnected' }));
    await Promise.all([...marks, marking.done]);
  } catch (error) {
    if (!isQuotaError(error)) throw error;
    const leaving = store.transaction('connections', 'readwrite', STRICT);
    await Promise.all([...connections.map(({ id }) => leaving.store.delete(id)), leaving.done]);
  }
}

/** Waits for work that a full disk may refuse: what it would have written is deleted next. */
async function ifDiskTakes(work: Promise<void>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!isQuotaError(error)) throw error;
  });
}

/** Runs work while none of these locks is held by another. */
function alone(context: WorkerContext, locks: readonly string[], work: () => Promise<void>): Promise<void> {
  const [first, ...rest] = locks;
  return first === undefined ? work() : context.exclusively(first, () => alone(context, rest, work));
}
