import { mergeRows } from '../catalog/merge-rows';
import type { Service } from '../catalog/service';
import { ofConnection, type Store } from '../store/open';
import type { StoredService } from '../store/schema';
import { adoptKeys, KEYED } from './adopt-keys';

/**
 * Takes what the page showed into the store. A service whose values are as they were keeps its `since`, so that two equal reads can be told from one.
 *
 * @param whole the read showed the whole sub-tab: what it lacks is gone. Otherwise absence proves nothing.
 */
export async function recordRead(
  store: Store,
  connection: string,
  rows: readonly Service[],
  whole: boolean,
  now: number,
): Promise<void> {
  const services = mergeRows(rows);
  const transaction = store.transaction(KEYED, 'readwrite');
  const stored = transaction.objectStore('services');
  const before = new Map((await stored.getAll(ofConnection(connection))).map((service) => [service.key, service]));
  await adoptKeys(transaction, connection, services, before);
  for (const service of services) {
    const known = before.get(service.key);
    const since = known && !known.gone && equal(known, service) ? known.since : now;
    await stored.put({ ...service, connection, since, readAt: now, gone: false });
  }
  if (whole && services.length > 0) {
    const seen = new Set(services.map(({ key }) => key));
    const archived = services[0]?.archived;
    const linked = new Set(
      await transaction
        .objectStore('links')
        .getAllKeys(ofConnection(connection))
        .then((keys) => keys.map(([, key]) => key)),
    );
    for (const service of before.values()) {
      if (seen.has(service.key) || service.archived !== archived) continue;
      if (linked.has(service.key)) await stored.put({ ...service, gone: true });
      else await stored.delete([connection, service.key]);
    }
  }
  await transaction.done;
}

function equal(stored: StoredService, service: Service): boolean {
  const { connection: _connection, since: _since, readAt: _readAt, gone: _gone, ...values } = stored;
  return canonical(values) === canonical(service);
}

function canonical(service: Service): string {
  return JSON.stringify(Object.entries(service).sort(([a], [b]) => (a < b ? -1 : 1)));
}
