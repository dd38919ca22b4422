import type { IDBPObjectStore, StoreNames } from 'idb';
import type { Operation } from '../catalog/operation';
import type { Schema } from '../store/schema';

/**
 * Puts an intent into the outbox. What had failed of the same service is answered by it: a service has one operation at most that is not done.
 *
 * @param failed those of the connection that had failed
 */
export async function recordIntent<Names extends StoreNames<Schema>[]>(
  operations: IDBPObjectStore<Schema, Names, 'operations', 'readwrite'>,
  intent: Operation,
  failed: readonly Operation[],
): Promise<void> {
  for (const { id, serviceKey } of failed)
    if (serviceKey !== null && serviceKey === intent.serviceKey) void operations.delete(id);
  await operations.put(intent);
}
