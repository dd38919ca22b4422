import type { IDBPObjectStore, StoreNames } from 'idb';
import type { Schema } from '../store/schema';

type Operations = IDBPObjectStore<Schema, ArrayLike<StoreNames<Schema>>, 'operations', 'readwrite'>;

/** A new decision answers an old failure, and takes the place of an intent that has not been sent. */
export async function withdraw(operations: Operations, connection: string, key: string): Promise<void> {
  for (const operation of await operations.index('connection').getAll(connection)) {
    const { serviceKey, state, cause } = operation;
    if (serviceKey === key && (state === 'failed' || (state === 'queued' && cause !== 'undo')))
      await operations.delete(operation.id);
  }
}
