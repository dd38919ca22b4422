import { browser } from 'wxt/browser';
import { announce } from '../messages/changes';
import type { Connection } from '../store/schema';
import { stopCopy } from '../sync/halt-copy';
import type { WorkerContext } from './context';
import { endTokens } from './disconnect';
import { unlessFull } from './full-disk';
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
  await endAll(context, connections);
  // What a full disk does not let them write is deleted next.
  const ending = ids.flatMap((id) => [() => stopCopy(context, id), () => endTokens(context, id)]);
  await Promise.all(ending.map((work) => unlessFull(context, work, undefined)));
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
async function endAll(context: WorkerContext, connections: readonly Connection[]): Promise<void> {
  const rows = () => context.store.transaction('connections', 'readwrite', STRICT);
  const mark = async () => {
    const { store, done } = rows();
    await Promise.all([...connections.map((row) => store.put({ ...row, state: 'disconnected' })), done]);
    return true;
  };
  if (await unlessFull(context, mark, false)) return;
  const { store, done } = rows();
  await Promise.all([...connections.map(({ id }) => store.delete(id)), done]);
}

/** Runs work while none of these locks is held by another. */
function alone(context: WorkerContext, locks: readonly string[], work: () => Promise<void>): Promise<void> {
  const [first, ...rest] = locks;
  return first === undefined ? work() : context.exclusively(first, () => alone(context, rest, work));
}
