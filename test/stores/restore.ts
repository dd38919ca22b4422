import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredDatabase } from './stored-database';

const FOLDER = import.meta.dirname;

/** The names of the kept stores, oldest first. */
export function keptStores(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** One database of a kept store. */
export function keptDatabase(store: string, database: string): StoredDatabase {
  const databases = JSON.parse(readFileSync(join(FOLDER, `${store}.json`), 'utf8')) as StoredDatabase[];
  const found = databases.find(({ name }) => name === database);
  if (!found) throw new Error(`${store} has no database ${database}`);
  return found;
}

/** Writes a database into this process's IndexedDB just as it was, in its own version. */
export async function restore({ name, version, stores }: StoredDatabase): Promise<void> {
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = () => {
    for (const { name: storeName, keyPath, autoIncrement, indexes } of stores) {
      const store = opening.result.createObjectStore(storeName, {
        keyPath: keyPath as string | string[] | null,
        autoIncrement,
      });
      for (const index of indexes)
        store.createIndex(index.name, index.keyPath as string | string[], { unique: index.unique });
    }
  };
  const database = await settled(opening);
  const transaction = database.transaction(
    stores.map((store) => store.name),
    'readwrite',
  );
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  for (const { name: storeName, rows } of stores) for (const row of rows) transaction.objectStore(storeName).put(row);
  await done;
  database.close();
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
