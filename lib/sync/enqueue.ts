import type { IDBPTransaction } from 'idb';
import { foldName } from '../catalog/name';
import type { Cause, Operation } from '../catalog/operation';
import type { ServiceView } from '../catalog/overview';
import { itemValues, serviceValues } from '../catalog/service-values';
import type { Snapshot } from '../catalog/snapshot';
import type { Values } from '../catalog/values';
import type { Schema } from '../store/schema';
import { endDecision } from './end-decision';
import type { Engine } from './engine';
import { recordIntent } from './record-intent';

/**
 * Turns decisions into recorded intents: operations in the outbox, and links, which write nothing. One strict transaction; a service that has an operation under way already gets no second one.
 *
 * @returns how many services it took
 */
export async function enqueue(
  engine: Engine,
  snapshot: Snapshot,
  views: readonly ServiceView[],
  cause: Cause,
): Promise<number> {
  const { connection } = snapshot;
  const transaction = engine.store.transaction(
    ['operations', 'links', 'journal', 'decisions', 'services'],
    'readwrite',
    { durability: 'strict' },
  );
  const operations = transaction.objectStore('operations');
  const active = [
    ...(await operations.index('state').getAll([connection, 'queued'])),
    ...(await operations.index('state').getAll([connection, 'sending'])),
  ];
  const failed = await operations.index('state').getAll([connection, 'failed']);
  const busy = new Set(active.map(({ serviceKey }) => serviceKey));
  const busyItems = new Set(active.map(({ itemId }) => itemId));
  const categories = new Set([
    ...snapshot.items
      .filter(({ type, active: isActive }) => type === 'Category' && isActive)
      .map(({ name }) => foldName(name)),
    ...active.filter(({ kind }) => kind === 'create-category').map(({ values }) => foldName(values.name ?? '')),
  ]);
  const origin = { connection, cause, run: engine.id() };
  let taken = 0;
  const now = engine.now();
  for (const view of views) {
    if (busy.has(view.service.key)) continue;
    // It may be under way for the service's former name, whose link that write is to be kept in.
    if (view.decision.kind === 'link' && busyItems.has(view.decision.itemId)) continue;
    if (await isOutdated(transaction, connection, view)) continue;
    const written = writes(view);
    if (!written && view.decision.kind !== 'link') continue;
    taken += 1;
    if (view.decision.kind === 'link') {
      await forgetFormer(transaction, connection, view.decision.itemId);
      // A decision that leaves something to write stands until it is written.
      if (!written) await endDecision(transaction.objectStore('decisions'), connection, view.service.key);
      await transaction.objectStore('links').put({ ...newLink(view, snapshot, now), connection });
      await transaction.objectStore('journal').add({
        ...{ ...origin, at: now, kind: 'linked', serviceKey: view.service.key, name: view.service.name },
        ...{ itemId: view.decision.itemId, before: view.item, values: null, error: null },
      });
    }
    if (!written) continue;
    // A new item in place of one that is gone: the link to that ends here, and not with the answer, which may be changed till now.
    if (written.kind === 'create') await transaction.objectStore('links').delete([connection, view.service.key]);
    const { category } = written.values;
    if (category && !categories.has(foldName(category))) {
      categories.add(foldName(category));
      await operations.put(
        intent(engine, origin, {
          serviceKey: null,
          kind: 'create-category',
          itemId: null,
          values: { name: category },
          before: null,
        }),
      );
    }
    await recordIntent(operations, intent(engine, origin, { serviceKey: view.service.key, ...written }), failed);
  }
  await transaction.done;
  if (taken > 0) engine.changed(connection, ['operations', 'links', 'journal']);
  return taken;
}

type Recording = IDBPTransaction<
  Schema,
  ('operations' | 'links' | 'journal' | 'decisions' | 'services')[],
  'readwrite'
>;

/** The plan was made before this transaction: a write may have ended since, or a person have excluded the service. */
async function isOutdated(
  transaction: Recording,
  connection: string,
  { service, link }: ServiceView,
): Promise<boolean> {
  const now = await transaction.objectStore('links').get([connection, service.key]);
  const decided = (await transaction.objectStore('decisions').get([connection, service.key]))?.decision.kind;
  return JSON.stringify(now ?? null) !== JSON.stringify(link) || decided === 'exclude' || decided === 'undone';
}

/** An item belongs to one service. Where a renamed one takes it over, nothing of the name that is no longer seen stays behind: it would be created anew. */
async function forgetFormer(transaction: Recording, connection: string, itemId: string): Promise<void> {
  for (const { serviceKey } of await transaction.objectStore('links').index('item').getAll([connection, itemId])) {
    await transaction.objectStore('links').delete([connection, serviceKey]);
    await transaction.objectStore('services').delete([connection, serviceKey]);
  }
}

/** What a decision writes, if anything. */
function writes({ decision, item }: ServiceView): Pick<Operation, 'kind' | 'itemId' | 'values' | 'before'> | null {
  if (decision.kind === 'create') return { kind: 'create', itemId: null, values: decision.values, before: null };
  if (decision.kind !== 'update' && decision.kind !== 'link') return null;
  if (Object.keys(decision.changes).length === 0) return null;
  return { kind: 'update', itemId: decision.itemId, values: decision.changes, before: item };
}

/** A new intent, due at once. */
export function intent(
  engine: Pick<Engine, 'id' | 'now'>,
  origin: { readonly connection: string; readonly cause: Cause; readonly run: string },
  what: Pick<Operation, 'serviceKey' | 'kind' | 'itemId' | 'values' | 'before'>,
): Operation {
  const createdAt = engine.now();
  return {
    ...{ id: engine.id(), ...origin, ...what },
    ...{ state: 'queued', attempts: 0, notBefore: createdAt, createdAt, sentAt: null, batchId: null, error: null },
  };
}

function newLink({ service, decision, item }: ServiceView, { settings, items }: Snapshot, now: number) {
  const byId = new Map(items.map((each) => [each.id, each]));
  const itemSide: Values = item ? itemValues(item, byId) : { name: service.name };
  return {
    serviceKey: service.key,
    itemId: 'itemId' in decision ? decision.itemId : '',
    origin: 'matched' as const,
    base: { service: serviceValues(service, settings), item: itemSide },
    wroteSku: null,
    syncedAt: now,
  };
}
