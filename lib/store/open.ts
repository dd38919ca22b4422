import { type IDBPDatabase, openDB } from 'idb';
import { DATABASE, type Schema, VERSION } from './schema';

export type Store = IDBPDatabase<Schema>;

/**
 * Opens the database that the worker and the extension's pages share.
 *
 * A newer version elsewhere (`versionchange`) closes this handle, so that an old popup never holds up an upgrade; `onClosed` tells its owner.
 */
export function openStore(onClosed: () => void = () => {}): Promise<Store> {
  const opening: Promise<Store> = openDB<Schema>(DATABASE, VERSION, {
    upgrade: (store, from) => {
      if (from < 1) createStores(store);
      if (from < 2) store.createObjectStore('aliases', { keyPath: ['connection', 'serviceKey'] });
    },
    blocking: () => void opening.then((store) => store.close()).then(onClosed),
    terminated: onClosed,
  });
  return opening;
}

/** The stores of version 1. */
function createStores(store: Store): void {
  store.createObjectStore('firms', { keyPath: 'host' });
  store.createObjectStore('connections', { keyPath: 'id' }).createIndex('firm', 'firm');
  store.createObjectStore('settings', { keyPath: 'connection' });
  store.createObjectStore('services', { keyPath: ['connection', 'key'] });
  store.createObjectStore('items', { keyPath: ['connection', 'id'] });
  store.createObjectStore('accounts', { keyPath: ['connection', 'id'] });
  store
    .createObjectStore('links', { keyPath: ['connection', 'serviceKey'] })
    .createIndex('item', ['connection', 'itemId']);
  store.createObjectStore('decisions', { keyPath: ['connection', 'serviceKey'] });
  const operations = store.createObjectStore('operations', { keyPath: 'id' });
  operations.createIndex('state', ['connection', 'state']);
  operations.createIndex('connection', 'connection');
  store.createObjectStore('batches', { keyPath: 'id' }).createIndex('state', ['connection', 'state']);
  store
    .createObjectStore('journal', { keyPath: 'id', autoIncrement: true })
    .createIndex('connection', ['connection', 'id']);
  store.createObjectStore('mirrors', { keyPath: 'connection' });
  store.createObjectStore('pacing', { keyPath: 'connection' });
  store.createObjectStore('copies', { keyPath: ['connection', 'itemId'] });
}

/** All rows of one connection in a store whose keys begin with it. */
export function ofConnection(connection: string): IDBKeyRange {
  return IDBKeyRange.bound([connection], [connection, []]);
}
