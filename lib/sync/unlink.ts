import type { Done } from '../messages/protocol';
import type { Engine } from './engine';
import { withdraw } from './withdraw';

/**
 * Ends the link between a service and its item because a person said so. Nothing is written to QuickBooks, what was queued is taken back, and the link is not made again by itself.
 *
 * While a write is on its way the two stay linked (`busy`): its answer would bring the link back.
 */
export async function unlink(engine: Engine, connection: string, key: string): Promise<Done> {
  const stores = ['links', 'decisions', 'operations', 'services', 'items', 'journal'] as const;
  const transaction = engine.store.transaction(stores, 'readwrite', { durability: 'strict' });
  const link = await transaction.objectStore('links').get([connection, key]);
  const sending = await transaction.objectStore('operations').index('state').getAll([connection, 'sending']);
  if (!link || sending.some(({ serviceKey }) => serviceKey === key)) {
    await transaction.done;
    return { ok: false, problem: link ? 'busy' : 'not-found' };
  }
  const at = engine.now();
  const { itemId } = link;
  const service = await transaction.objectStore('services').get([connection, key]);
  const item = await transaction.objectStore('items').get([connection, itemId]);
  await withdraw(transaction.objectStore('operations'), connection, key);
  await transaction.objectStore('links').delete([connection, key]);
  await transaction.objectStore('decisions').put({
    ...{ connection, serviceKey: key, at },
    decision: { kind: 'unlinked', itemId },
  });
  await transaction.objectStore('journal').add({
    ...{ connection, at, kind: 'unlinked', cause: 'user', name: service?.name ?? item?.name ?? '' },
    ...{ serviceKey: key, itemId, before: item ?? null, values: null, error: null },
  });
  await transaction.done;
  engine.changed(connection, ['links', 'decisions', 'operations', 'journal']);
  return { ok: true };
}
