import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { overview } from '../../../lib/catalog/overview';
import { loadSnapshot } from '../../../lib/store/load-snapshot';
import { openStore } from '../../../lib/store/open';
import { DATABASE } from '../../../lib/store/schema';
import { keptDatabase, keptStores, restore } from '../../stores/restore';

describe.each(keptStores())('the database that %s wrote', (name) => {
  it('opens with every service, link and entry, and with the statuses that it had', async () => {
    globalThis.indexedDB = new IDBFactory();
    const kept = keptDatabase(name, DATABASE);
    await restore(kept);
    const store = await openStore();
    for (const { name: storeName, rows } of kept.stores) {
      expect(await store.count(storeName as 'services'), storeName).toBe(rows.length);
    }
    const [connection] = await store.getAll('connections');
    const snapshot = await loadSnapshot(store, connection?.id ?? '', true);
    if (!snapshot) throw new Error('no snapshot');
    const statuses = overview(snapshot).map(({ status }) => status.status);
    expect(statuses.filter((status) => status === 'synced').length).toBeGreaterThan(30);
    expect(statuses).not.toContain('syncing');
    store.close();
  });
});
