import type { Done } from '../messages/protocol';
import type { Engine } from './engine';
import { intent } from './enqueue';
import { recordIntent } from './record-intent';
import { refreshMirror } from './refresh-mirror';

/**
 * Records that a person wants an item made inactive, or active again and linked to the service.
 *
 * @throws QuickBooksError where the company can't be read
 */
export async function setActive(
  engine: Engine,
  connection: string,
  key: string,
  itemId: string,
  active: boolean,
): Promise<Done> {
  await refreshMirror(engine, connection, 5_000);
  const stores = ['operations', 'items', 'links', 'services'] as const;
  const transaction = engine.store.transaction(stores, 'readwrite', { durability: 'strict' });
  const operations = transaction.objectStore('operations');
  const states = operations.index('state');
  const [item, service, link, others, queued, sending, failed] = await Promise.all([
    transaction.objectStore('items').get([connection, itemId]),
    transaction.objectStore('services').get([connection, key]),
    transaction.objectStore('links').get([connection, key]),
    transaction.objectStore('links').index('item').getAll([connection, itemId]),
    states.getAll([connection, 'queued']),
    states.getAll([connection, 'sending']),
    states.getAll([connection, 'failed']),
  ]);
  const problem =
    // Only a service's own item is made inactive, and only one that no other service has is linked.
    !item || !service || (!active && link?.itemId !== itemId) || others.some(({ serviceKey }) => serviceKey !== key)
      ? 'not-found'
      : item.active === active
        ? 'changed-since-shown'
        : [...queued, ...sending].some(({ serviceKey }) => serviceKey === key)
          ? 'busy'
          : null;
  if (problem === null && item)
    await recordIntent(
      operations,
      intent(
        engine,
        { connection, cause: 'manual', run: engine.id() },
        { serviceKey: key, kind: active ? 'reactivate' : 'make-inactive', itemId, values: {}, before: item },
      ),
      failed,
    );
  await transaction.done;
  if (problem !== null) return { ok: false, problem };
  engine.changed(connection, ['operations']);
  return { ok: true };
}
