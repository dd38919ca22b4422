import { underAlias } from '../catalog/alias';
import type { Operation } from '../catalog/operation';
import type { Snapshot } from '../catalog/snapshot';
import { ofConnection, type Store } from './open';
import type { Settings, StoredService } from './schema';

/** The settings of a connection before anything was chosen. */
export function initialSettings(connection: string): Settings {
  return {
    connection,
    incomeAccountId: null,
    autoSync: true,
    categories: true,
    unitInSku: true,
    confirmedAt: null,
    confirmedColumns: null,
    previewNeeded: false,
  };
}

/** What is done says nothing of what is to be done. */
const OPEN = ['queued', 'sending', 'failed'] as const;

/**
 * Reads all that plan and statuses are made from, in one transaction, so that it is one moment's truth.
 *
 * @returns null where there is no such connection
 */
export async function loadSnapshot(
  store: Store,
  connection: string,
  online = navigator.onLine,
  storageFull = false,
): Promise<Snapshot | null> {
  const names = [
    'connections',
    'settings',
    'services',
    'items',
    'accounts',
    'links',
    'decisions',
    'aliases',
    'operations',
    'pacing',
    'mirrors',
  ] as const;
  const transaction = store.transaction(names);
  const rows = ofConnection(connection);
  const states = transaction.objectStore('operations').index('state');
  const [head, settings, services, items, accounts, links, decisions, aliases, pacing, mirror, ...operations] =
    await Promise.all([
      transaction.objectStore('connections').get(connection),
      transaction.objectStore('settings').get(connection),
      transaction.objectStore('services').getAll(rows),
      transaction.objectStore('items').getAll(rows),
      transaction.objectStore('accounts').getAll(rows),
      transaction.objectStore('links').getAll(rows),
      transaction.objectStore('decisions').getAll(rows),
      transaction.objectStore('aliases').getAll(rows),
      transaction.objectStore('pacing').get(connection),
      transaction.objectStore('mirrors').get(connection),
      ...OPEN.map((state) => states.getAll([connection, state])),
    ]);
  await transaction.done;
  if (!head) return null;
  const linked = new Map(links.map((link) => [link.serviceKey, link]));
  const aliasOf = new Map(aliases.map((alias) => [alias.serviceKey, alias]));
  const newestOf = newest(operations.flat());
  // One whose item is just being made is as good as linked: under another name it would be made a second time.
  const isKnown = (key: string) => linked.has(key) || (newestOf.get(key)?.state ?? 'failed') !== 'failed';
  const present = services.filter(({ gone }) => !gone);
  return {
    connection,
    company: head.company,
    connectionState: head.state,
    online,
    storageFull,
    exhausted: pacing?.exhausted ?? false,
    unreadable: mirror?.unreadable ?? false,
    settings: settings ?? initialSettings(connection),
    services: present.map((service) => underAlias(service, aliasOf.get(service.key))),
    servicesReadAt: present.reduce<number | null>((newest, { readAt }) => Math.max(newest ?? readAt, readAt), null),
    unseen: unseen(services).filter(({ key }) => isKnown(key)),
    items,
    accounts,
    links: linked,
    decisions: new Map(decisions.map(({ serviceKey, decision }) => [serviceKey, decision])),
    operations: newestOf,
  };
}

/** Those that the newest read of their sub-tab did not show. */
function unseen(services: readonly StoredService[]): StoredService[] {
  const newestRead = { true: 0, false: 0 };
  for (const { archived, readAt } of services) newestRead[`${archived}`] = Math.max(newestRead[`${archived}`], readAt);
  return services.filter(({ archived, readAt, gone }) => gone || readAt < newestRead[`${archived}`]);
}

function newest(operations: readonly Operation[]): Map<string, Operation> {
  const byService = new Map<string, Operation>();
  for (const operation of operations) {
    const { serviceKey, createdAt } = operation;
    if (serviceKey === null) continue;
    const known = byService.get(serviceKey);
    if (!known || known.createdAt <= createdAt) byService.set(serviceKey, operation);
  }
  return byService;
}
