import type { Account, Item } from '../catalog/item';
import { type Changes, overlapped, withinReach } from '../quickbooks/changes';
import { QuickBooksError } from '../quickbooks/quickbooks-error';
import { initialMirror } from '../store/count-read';
import { ofConnection, type Store } from '../store/open';
import type { Mirror } from '../store/schema';
import type { Engine } from './engine';
import { newer, writtenSince } from './merge-mirror';
import { isSignedOut, needsReconnect, worksAgain } from './needs-reconnect';
import type { Remote } from './remote';

/**
 * Brings the copy of the company's items and accounts up to date: by change data capture where that reaches, else by one full read.
 *
 * @param maxAge do nothing while the last pass is younger, in milliseconds; reads are metered
 * @returns whether the copy is as fresh as that now; not where the connection's secrets are gone
 * @throws QuickBooksError
 */
export async function refreshMirror(engine: Engine, connection: string, maxAge: number): Promise<boolean> {
  const isFresh = async () => {
    const readAt = (await engine.store.get('mirrors', connection))?.readAt;
    // A clock that was put back makes nothing fresh for long.
    return typeof readAt === 'number' && Math.abs(engine.now() - readAt) < maxAge;
  };
  // What is fresh needn't wait for whoever is reading.
  if (await isFresh()) return true;
  return engine.exclusively(`mirror:${connection}`, async () => {
    const { store } = engine;
    const mirror = await store.get('mirrors', connection);
    if (await isFresh()) return true;
    const remote = await engine.remote(connection);
    if (!remote) return false;
    const pass = await read(remote, store, connection, mirror, engine.now()).catch(async (error: unknown) => {
      if (error instanceof QuickBooksError && isSignedOut(error)) await needsReconnect(engine, connection);
      throw error;
    });
    await change(store, connection, { watermark: pass.at, readAt: engine.now() });
    await worksAgain(engine, connection);
    engine.changed(connection, pass.changed ? ['items', 'mirrors'] : ['mirrors']);
    return true;
  });
}

async function read(
  remote: Remote,
  store: Store,
  connection: string,
  mirror: Mirror | undefined,
  now: number,
): Promise<{ at: string | null; changed: boolean }> {
  const watermark = mirror?.watermark ?? null;
  if (watermark !== null && withinReach(watermark, now)) {
    const changes = await changesSince(remote, watermark);
    if (changes) {
      const transaction = store.transaction(['items', 'accounts'], 'readwrite', { durability: 'relaxed' });
      for (const item of changes.items) {
        const known = await transaction.objectStore('items').get([connection, item.id]);
        await transaction.objectStore('items').put({ ...newer(item, known), connection });
      }
      for (const account of changes.accounts) await transaction.objectStore('accounts').put({ ...account, connection });
      for (const id of changes.deletedItemIds) await transaction.objectStore('items').delete([connection, id]);
      for (const id of changes.deletedAccountIds) await transaction.objectStore('accounts').delete([connection, id]);
      await transaction.done;
      const changed =
        changes.items.length +
          changes.accounts.length +
          changes.deletedItemIds.length +
          changes.deletedAccountIds.length >
        0;
      return { at: changes.at, changed };
    }
  }
  const { items, accounts, at } = await remote.readAll();
  await replaceMirror(store, connection, items, accounts, at);
  return { at, changed: true };
}

/** What changed since the last pass; null where only a full read tells: there is more than one answer holds, or QuickBooks refuses the question, as it does where a clock that is behind asks for too long a time. */
async function changesSince(remote: Remote, watermark: string): Promise<Changes | null> {
  try {
    const changes = await remote.changesSince(overlapped(watermark));
    return changes.truncated ? null : changes;
  } catch (error) {
    if (!(error instanceof QuickBooksError)) throw error;
    if (error.retryable || isSignedOut(error) || error.kind === 'subscription') throw error;
    return null;
  }
}

/** Records a pass; the reads that it took were counted as they left. */
async function change(store: Store, connection: string, pass: Pick<Mirror, 'watermark' | 'readAt'>): Promise<void> {
  const transaction = store.transaction('mirrors', 'readwrite');
  const known = (await transaction.store.get(connection)) ?? initialMirror(connection);
  void transaction.store.put({ ...known, ...pass });
  await transaction.done;
}

/** Replaces the whole copy in one transaction, so that no reader sees half of it. What was written since the read began stays. */
async function replaceMirror(
  store: Store,
  connection: string,
  items: readonly Item[],
  accounts: readonly Account[],
  at: string | null,
): Promise<void> {
  const transaction = store.transaction(['items', 'accounts'], 'readwrite', { durability: 'relaxed' });
  const known = new Map(
    (await transaction.objectStore('items').getAll(ofConnection(connection))).map((item) => [item.id, item]),
  );
  const ids = new Set(items.map(({ id }) => id));
  const written = [...known.values()].filter((item) => !ids.has(item.id) && writtenSince(item, at));
  await transaction.objectStore('items').delete(ofConnection(connection));
  await transaction.objectStore('accounts').delete(ofConnection(connection));
  for (const item of items)
    void transaction.objectStore('items').put({ ...newer(item, known.get(item.id)), connection });
  for (const item of written) void transaction.objectStore('items').put({ ...item, connection });
  for (const account of accounts) void transaction.objectStore('accounts').put({ ...account, connection });
  await transaction.done;
}
