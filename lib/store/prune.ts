import type { Store } from './open';

/** How long what was done is kept in the outbox; the journal keeps it for good. */
const KEPT = 7 * 24 * 60 * 60 * 1000;

/**
 * Takes out of the outbox what nobody needs any more: operations that were done and batches that were answered more than a week ago, and failures that a later operation of the same service has taken the place of.
 */
export async function prune(store: Store, now: number): Promise<void> {
  for (const connection of await store.getAllKeys('connections')) await pruneOne(store, connection, now);
}

async function pruneOne(store: Store, connection: string, now: number): Promise<void> {
  const transaction = store.transaction(['operations', 'batches'], 'readwrite', { durability: 'relaxed' });
  const operations = transaction.objectStore('operations');
  const all = await operations.index('connection').getAll(connection);
  const newest = new Map<string, number>();
  for (const { serviceKey, createdAt } of all)
    if (serviceKey !== null) newest.set(serviceKey, Math.max(createdAt, newest.get(serviceKey) ?? 0));
  for (const { id, state, serviceKey, createdAt } of all) {
    const isOld = state === 'done' && now - createdAt > KEPT;
    const isReplaced = state === 'failed' && createdAt < (newest.get(serviceKey ?? '') ?? 0);
    if (isOld || isReplaced) void operations.delete(id);
  }
  const batches = transaction.objectStore('batches');
  for (const { id, createdAt } of await batches.index('state').getAll([connection, 'answered']))
    if (now - createdAt > KEPT) void batches.delete(id);
  await transaction.done;
}
