import type { Account, Item } from '../catalog/item';
import { type Changes, MOST_CHANGES, overlapped, withinReach } from '../quickbooks/changes';
import { QuickBooksError } from '../quickbooks/quickbooks-error';
import { ofConnection, type Store } from '../store/open';
import type { Mirror } from '../store/schema';
import type { Engine } from './engine';
import { newer, writtenSince } from './merge-mirror';
import { isSignedOut, worksAgain } from './needs-reconnect';
import { READABLE, recordFailure, recordPass } from './record-pass';
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
      if (error instanceof QuickBooksError) await recordFailure(engine, connection, error);
      throw error;
    });
    const { watermark, accountsSince } = pass;
    await recordPass(store, connection, {
      watermark,
      accountsSince: accountsSince ?? null,
      readAt: engine.now(),
      ...READABLE,
    });
    await worksAgain(engine, connection);
    engine.changed(connection, pass.changed ? ['items', 'mirrors'] : ['mirrors']);
    return true;
  });
}

type Pass = Pick<Mirror, 'watermark' | 'accountsSince'> & { readonly changed: boolean };

async function read(
  remote: Remote,
  store: Store,
  connection: string,
  mirror: Mirror | undefined,
  now: number,
): Promise<Pass> {
  const watermark = mirror?.watermark ?? null;
  const accountsSince = mirror?.accountsSince ?? null;
  if (watermark !== null && withinReach(watermark, now) && withinReach(accountsSince ?? watermark, now)) {
    if (await isForeseenTooMuch(store, connection, watermark)) {
      const { items, at } = await remote.readItems();
      await replaceMirror(store, connection, { items, at });
      return { watermark: at, accountsSince: accountsSince ?? watermark, changed: true };
    }
    const changes = await changesSince(remote, watermark);
    const late = changes && accountsSince !== null ? await remote.accountChangesSince(overlapped(accountsSince)) : null;
    if (changes && !late?.truncated) {
      const changed = await takeIn(store, connection, late ? [late, changes] : [changes]);
      return { watermark: changes.at, accountsSince: null, changed };
    }
  }
  const { items, accounts, at } = await remote.readAll();
  await replaceMirror(store, connection, { items, accounts, at });
  return { watermark: at, accountsSince: null, changed: true };
}

/** After a large first sync our own writes alone fill an answer: it needn't be asked for to know that it is cut short. */
async function isForeseenTooMuch(store: Store, connection: string, watermark: string): Promise<boolean> {
  const since = Date.parse(overlapped(watermark));
  const items = await store.getAll('items', ofConnection(connection));
  return items.filter(({ updatedAt }) => Date.parse(updatedAt ?? '') >= since).length >= MOST_CHANGES;
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

/** @returns whether there was anything */
async function takeIn(store: Store, connection: string, all: readonly Changes[]): Promise<boolean> {
  const transaction = store.transaction(['items', 'accounts'], 'readwrite', { durability: 'relaxed' });
  const [items, accounts] = [transaction.objectStore('items'), transaction.objectStore('accounts')];
  let changed = false;
  for (const changes of all) {
    for (const item of changes.items) {
      const known = await items.get([connection, item.id]);
      void items.put({ ...newer(item, known), connection });
    }
    for (const account of changes.accounts) void accounts.put({ ...account, connection });
    for (const id of changes.deletedItemIds) void items.delete([connection, id]);
    for (const id of changes.deletedAccountIds) void accounts.delete([connection, id]);
    const { items: found, accounts: others, deletedItemIds, deletedAccountIds } = changes;
    changed ||= found.length + others.length + deletedItemIds.length + deletedAccountIds.length > 0;
  }
  await transaction.done;
  return changed;
}

/** Replaces the whole copy, or its items, in one transaction, so that no reader sees half of it. What was written since the read began stays. */
async function replaceMirror(
  store: Store,
  connection: string,
  { items, accounts, at }: { items: readonly Item[]; accounts?: readonly Account[]; at: string | null },
): Promise<void> {
  const transaction = store.transaction(['items', 'accounts'], 'readwrite', { durability: 'relaxed' });
  const stored = transaction.objectStore('items');
  const rows = ofConnection(connection);
  const known = new Map((await stored.getAll(rows)).map((item) => [item.id, item]));
  const ids = new Set(items.map(({ id }) => id));
  const written = [...known.values()].filter((item) => !ids.has(item.id) && writtenSince(item, at));
  void stored.delete(rows);
  for (const item of items) void stored.put({ ...newer(item, known.get(item.id)), connection });
  for (const item of written) void stored.put({ ...item, connection });
  if (accounts) {
    void transaction.objectStore('accounts').delete(rows);
    for (const account of accounts) void transaction.objectStore('accounts').put({ ...account, connection });
  }
  await transaction.done;
}
