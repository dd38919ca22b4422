import type { Page } from 'playwright-core';
import type { StoredDatabase } from './stored-database';

/** Reads all databases of the extension, through one of its own pages. */
export async function readDatabases(page: Page): Promise<StoredDatabase[]> {
  // The compiler that runs the demo names functions by a helper of its own, which the page does not have.
  await page.evaluate('globalThis.__name = (named) => named');
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const plain = (value: unknown): unknown =>
      JSON.parse(
        JSON.stringify(value, (_key, inner: unknown) => {
          const type = Object.prototype.toString.call(inner).slice(8, -1);
          return inner instanceof CryptoKey || inner instanceof ArrayBuffer || ArrayBuffer.isView(inner)
            ? { $type: type }
            : inner;
        }),
      );
    const read: StoredDatabase[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      const names = [...database.objectStoreNames];
      const transaction = names.length > 0 ? database.transaction(names) : null;
      const stores = names.map(async (storeName) => {
        const store = transaction?.objectStore(storeName);
        if (!store) throw new Error(storeName);
        const indexes = [...store.indexNames].map((indexName) => {
          const { keyPath, unique } = store.index(indexName);
          return { name: indexName, keyPath, unique };
        });
        const rows = plain(await done(store.getAll())) as unknown[];
        return { name: storeName, keyPath: store.keyPath, autoIncrement: store.autoIncrement, indexes, rows };
      });
      read.push({ name, version: database.version, stores: await Promise.all(stores) });
      database.close();
    }
    return read;
  });
}
