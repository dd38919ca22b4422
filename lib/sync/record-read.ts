import type { IDBPTransaction } from 'idb';
import { mergeRows } from '../catalog/merge-rows';
import type { Operation } from '../catalog/operation';
import type { Service } from '../catalog/service';
import { ofConnection, type Store } from '../store/open';
import type { Schema, StoredService } from '../store/schema';
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
  const exchange = oneForAnother(services, before);
  for (const service of services) {
    const known = before.get(service.key);
    const inPlaceOf = known ? known.inPlaceOf : service.key === exchange?.came ? exchange.went : undefined;
    // A time yet to come is of a clock that was put back: those reads are not five seconds apart before it has come.
    const since = known && !known.gone && equal(known, service) ? Math.min(known.since, now) : now;
    const came = inPlaceOf === undefined ? {} : { inPlaceOf };
    await stored.put({ ...service, ...came, connection, since, readAt: now, gone: false });
  }
  if (whole && services.length > 0) {
    const seen = new Set(services.map(({ key }) => key));
    const archived = services[0]?.archived;
    const waiting = await waitingOf(transaction, connection);
    for (const service of before.values())
      if (!seen.has(service.key) && service.archived === archived)
        await takeOut(transaction, service, waiting.get(service.key) ?? []);
  }
  await transaction.done;
}

/** The keys of the one service that comes in a read and of the one that goes in it; null where several come or go, since nobody knows then which is which. */
function oneForAnother(
  services: readonly Service[],
  before: ReadonlyMap<string, StoredService>,
): { readonly came: string; readonly went: string } | null {
  const seen = new Set(services.map(({ key }) => key));
  const archived = services[0]?.archived;
  const ofTab = [...before.values()].filter((service) => !service.gone && service.archived === archived);
  const newest = ofTab.reduce((latest, { readAt }) => Math.max(latest, readAt), 0);
  const [went, ...more] = ofTab.filter(({ key, readAt }) => readAt === newest && !seen.has(key));
  const [came, ...others] = services.filter(({ key }) => !before.has(key));
  return went && came && more.length + others.length === 0 ? { came: came.key, went: went.key } : null;
}

type Recording = IDBPTransaction<Schema, readonly [...typeof KEYED], 'readwrite'>;

/**
 * Takes a service out that the list no longer has. One that has an item stays known as gone, and so does one whose item may just be made: under another name it would be created a second time. What was only
 * meant to be created is not.
 */
async function takeOut(transaction: Recording, service: StoredService, own: readonly Operation[]): Promise<void> {
  const { connection, key } = service;
  const isLinked = (await transaction.objectStore('links').getKey([connection, key])) !== undefined;
  if (isLinked || own.some(({ state }) => state === 'sending')) {
    await transaction.objectStore('services').put({ ...service, gone: true });
    return;
  }
  for (const { id } of own) await transaction.objectStore('operations').delete(id);
  await transaction.objectStore('services').delete([connection, key]);
}

/** What is not done, by service. */
async function waitingOf(transaction: Recording, connection: string): Promise<Map<string, Operation[]>> {
  const states = transaction.objectStore('operations').index('state');
  const byService = new Map<string, Operation[]>();
  for (const state of ['queued', 'sending', 'failed'])
    for (const operation of await states.getAll([connection, state])) {
      const { serviceKey } = operation;
      if (serviceKey !== null) byService.set(serviceKey, [...(byService.get(serviceKey) ?? []), operation]);
    }
  return byService;
}

function equal(stored: StoredService, service: Service): boolean {
  const { connection: _connection, since: _since, readAt: _readAt, gone: _gone, inPlaceOf: _came, ...values } = stored;
  return canonical(values) === canonical(service);
}

function canonical(service: Service): string {
  return JSON.stringify(Object.entries(service).sort(([a], [b]) => (a < b ? -1 : 1)));
}
