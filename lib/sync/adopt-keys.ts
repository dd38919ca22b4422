import type { IDBPTransaction } from 'idb';
import type { Service } from '../catalog/service';
import { serviceKey } from '../catalog/service-key';
import type { Schema, StoredService } from '../store/schema';

/** The stores in which a service is known by its key. */
export const KEYED = ['services', 'links', 'decisions', 'aliases', 'operations'] as const;

type Keyed = IDBPTransaction<Schema, readonly [...typeof KEYED], 'readwrite'>;

/**
 * A page may show ids in its rows only later, or no longer. A service that comes under an id, and was known by its name and category, is the same service, and the other way round: all that is known of it moves to
 * its new key, so that it is neither asked about nor created a second time.
 *
 * @param known the stored services of the connection; what moves is moved in it too
 */
export async function adoptKeys(
  transaction: Keyed,
  connection: string,
  services: readonly Service[],
  known: Map<string, StoredService>,
): Promise<void> {
  const shown = new Set(services.map(({ key }) => key));
  const former = new Map<string, StoredService[]>();
  for (const service of known.values()) {
    if (shown.has(service.key)) continue;
    const name = serviceKey(service.name, service.category);
    former.set(name, [...(former.get(name) ?? []), service]);
  }
  const moved = new Map<string, string>();
  for (const service of services) {
    if (known.has(service.key)) continue;
    const [same, ...others] = (former.get(serviceKey(service.name, service.category)) ?? []).filter(
      ({ keyIsId }) => keyIsId !== service.keyIsId,
    );
    if (!same || others.length > 0) continue;
    moved.set(same.key, service.key);
    await move(transaction, connection, same.key, service.key);
    known.delete(same.key);
    known.set(service.key, { ...same, key: service.key, keyIsId: service.keyIsId });
  }
  if (moved.size > 0) await moveOperations(transaction, connection, moved);
}

async function move(transaction: Keyed, connection: string, from: string, to: string): Promise<void> {
  await transaction.objectStore('services').delete([connection, from]);
  const links = transaction.objectStore('links');
  const link = await links.get([connection, from]);
  if (link) {
    await links.delete([connection, from]);
    await links.put({ ...link, serviceKey: to });
  }
  const decisions = transaction.objectStore('decisions');
  const decision = await decisions.get([connection, from]);
  if (decision) {
    await decisions.delete([connection, from]);
    await decisions.put({ ...decision, serviceKey: to });
  }
  const aliases = transaction.objectStore('aliases');
  const alias = await aliases.get([connection, from]);
  if (alias) {
    await aliases.delete([connection, from]);
    await aliases.put({ ...alias, serviceKey: to });
  }
}

/** All at once: a list of thousands may show its ids from one day to the next, and its outbox hold as many operations. */
async function moveOperations(
  transaction: Keyed,
  connection: string,
  moved: ReadonlyMap<string, string>,
): Promise<void> {
  const operations = transaction.objectStore('operations');
  for (const operation of await operations.index('connection').getAll(connection)) {
    const serviceKey = moved.get(operation.serviceKey ?? '');
    if (serviceKey !== undefined) await operations.put({ ...operation, serviceKey });
  }
}
