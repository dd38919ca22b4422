import type { Page } from 'playwright-core';
import { DATABASE } from '../../../lib/store/schema';

/**
 * All that the extension keeps, as text, but for its vault and `storage.session`, where secrets belong.
 *
 * @param page of the extension's origin
 */
export function everythingStored(page: Page): Promise<string> {
  return page.evaluate(async (name) => {
    const result = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await result(indexedDB.open(name));
    const stores = [...database.objectStoreNames];
    const transaction = database.transaction(stores);
    const rows = await Promise.all(stores.map((store) => result(transaction.objectStore(store).getAll())));
    database.close();
    const areas = await Promise.all([chrome.storage.local.get(null), chrome.storage.sync.get(null)]);
    const cached = await Promise.all((await caches.keys()).map(async (each) => (await caches.open(each)).keys()));
    const addresses = cached.flat().map(({ url }) => url);
    return JSON.stringify([
      Object.fromEntries(stores.map((store, at) => [store, rows[at]])),
      areas,
      addresses,
      { ...localStorage },
    ]);
  }, DATABASE);
}
