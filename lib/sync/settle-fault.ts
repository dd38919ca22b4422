import { differences } from '../catalog/compare';
import type { Item } from '../catalog/item';
import type { Operation, OperationError } from '../catalog/operation';
import { plan } from '../catalog/plan';
import { itemName, itemValues } from '../catalog/service-values';
import type { QuickBooksError } from '../quickbooks/quickbooks-error';
import { loadSnapshot } from '../store/load-snapshot';
import type { Engine } from './engine';
import { operationError } from './operation-error';
import type { Remote } from './remote';
import { settle } from './settle';

/** A retryable fault inside an answered batch is tried this often in all, then it is said. */
const MAX_ATTEMPTS = 4;

/**
 * Deals with an operation that QuickBooks refused, by the code of the fault (`quickbooks.api.intuit.com`, "Error codes").
 *
 * - 6240, the name is taken: look it up; adopt the item if it is what was sent, else fail with the choice.
 * - 5010, the item changed meanwhile: read it, plan again, once.
 * - 610, the item is gone or inactive: take that into the mirror and let the plan ask.
 * - 2500, an account or category is gone: read them again at the next pass, and fail.
 * - retryable: look the name up first, since it may have been done, then queue it anew.
 */
export async function settleFault(
  engine: Engine,
  remote: Remote,
  operation: Operation,
  fault: QuickBooksError,
): Promise<void> {
  const { kind } = operation;
  const { retryable } = fault;
  const error = operationError(fault, engine.now());
  if ((error.code === '6240' || retryable) && (kind === 'create' || kind === 'create-category')) {
    const own = await findOwn(engine, remote, operation);
    if (own) return settle(engine, operation, own);
  }
  if (retryable && operation.attempts < MAX_ATTEMPTS) return requeue(engine, operation, error);
  if (error.code === '5010' && operation.attempts < 2) return planAgain(engine, remote, operation, error);
  if (error.code === '610' && operation.itemId !== null) {
    const now = await takeIn(engine, remote, operation.connection, operation.itemId);
    if (!now?.active) return drop(engine, operation);
  }
  if (error.code === '2500') await forgetMirror(engine, operation.connection);
  await fail(engine, operation, error);
}

/** Looks for the item that a create may have made although its answer was lost. */
export async function findOwn(engine: Engine, remote: Remote, operation: Operation): Promise<Item | null> {
  const { connection, values, kind } = operation;
  const named = await remote.itemsNamed(values.name ?? '');
  for (const item of named) await engine.store.put('items', { ...item, connection });
  const items = await engine.store.getAll('items', IDBKeyRange.bound([connection], [connection, []]));
  const byId = new Map(items.map((item) => [item.id, item]));
  const wanted = kind === 'create-category' ? 'Category' : 'Service';
  const equal = named.filter(
    (item) => item.active && item.type === wanted && (wanted === 'Category' || isAsSent(values, item, byId)),
  );
  const [only, ...others] = equal;
  if (!only || others.length > 0) return null;
  const taken = await engine.store.getFromIndex('links', 'item', [connection, only.id]);
  return taken ? null : only;
}

function isAsSent(values: Operation['values'], item: Item, byId: ReadonlyMap<string, Item>): boolean {
  return (
    differences({ ...values, name: values.name ?? '' }, { ...itemValues(item, byId), name: itemName(item) }).length ===
    0
  );
}

async function requeue(engine: Engine, operation: Operation, error: OperationError): Promise<void> {
  const notBefore = engine.now() + 2_000 * 4 ** (operation.attempts - 1);
  await engine.store.put('operations', { ...operation, state: 'queued', batchId: null, notBefore, error });
  engine.wakeAt(notBefore);
}

async function planAgain(engine: Engine, remote: Remote, operation: Operation, error: OperationError): Promise<void> {
  const { connection, itemId, serviceKey } = operation;
  const item = itemId === null ? null : await takeIn(engine, remote, connection, itemId);
  const snapshot = await loadSnapshot(engine.store, connection, engine.online());
  if (!item || !snapshot) return fail(engine, operation, error);
  const decision = serviceKey === null ? undefined : plan(snapshot).get(serviceKey);
  const asBefore =
    operation.cause === 'undo' ||
    (decision?.kind === 'update' && JSON.stringify(decision.changes) === JSON.stringify(operation.values));
  if (!asBefore) return drop(engine, operation);
  await engine.store.put('operations', {
    ...operation,
    state: 'queued',
    batchId: null,
    before: item,
    notBefore: engine.now(),
  });
}

/** Reads one item into the mirror; null where QuickBooks no longer has it. */
async function takeIn(engine: Engine, remote: Remote, connection: string, id: string): Promise<Item | null> {
  const item = await remote.item(id);
  if (item) await engine.store.put('items', { ...item, connection });
  else await engine.store.delete('items', [connection, id]);
  engine.changed(connection, ['items']);
  return item;
}

/** Nothing was written and the plan now says something else: the intent is void. */
async function drop(engine: Engine, operation: Operation): Promise<void> {
  await engine.store.delete('operations', operation.id);
  engine.changed(operation.connection, ['operations']);
}

/** The next pass reads everything again: an account or a category is not what the mirror says. */
async function forgetMirror(engine: Engine, connection: string): Promise<void> {
  const mirror = await engine.store.get('mirrors', connection);
  if (mirror) await engine.store.put('mirrors', { ...mirror, watermark: null, readAt: null });
}

/** Records that QuickBooks refused, or that retries ran out. */
export async function fail(engine: Engine, operation: Operation, error: OperationError): Promise<void> {
  const { connection, serviceKey, cause, values, itemId, before } = operation;
  const transaction = engine.store.transaction(['operations', 'journal'], 'readwrite', { durability: 'strict' });
  await transaction.objectStore('operations').put({ ...operation, state: 'failed', error });
  const name = values.name ?? before?.name ?? '';
  await transaction.objectStore('journal').add({
    connection,
    at: engine.now(),
    kind: 'failed',
    cause,
    serviceKey,
    name,
    itemId,
    before: null,
    values,
    error,
  });
  await transaction.done;
  engine.changed(connection, ['operations', 'journal']);
}
