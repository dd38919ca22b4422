import { differences } from '../catalog/compare';
import type { Item } from '../catalog/item';
import type { Operation, OperationError } from '../catalog/operation';
import { itemName, itemValues } from '../catalog/service-values';
import { QuickBooksError } from '../quickbooks/quickbooks-error';
import { ofConnection } from '../store/open';
import type { Engine } from './engine';
import { failureEntry } from './failure-entry';
import { operationError } from './operation-error';
import { isAsWanted } from './overtaken';
import type { Remote } from './remote';
import { settle } from './settle';

/** A retryable fault inside an answered batch is tried this often in all, then it is said. */
const MAX_ATTEMPTS = 4;

/**
 * Deals with an operation that QuickBooks refused, by the code of the fault (`quickbooks.api.intuit.com`, "Error codes").
 *
 * - 6240, the name is taken: look it up; adopt the item if it is what was sent, else fail with the choice.
 * - 5010, the item changed meanwhile: read it, and send it once more if what it changes is as it was.
 * - 610, the item is gone or inactive: take that into the mirror and let the plan ask.
 * - 2500, an account or category is gone: read them again at the next pass, and fail.
 * - retryable: look the name or the item up first, since it may have been done, then queue it anew.
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
    const own = await findOwn(engine, remote, operation).catch((failed: unknown) => {
      // A look that QuickBooks refuses for good finds nothing; the fault stays the reason.
      if (failed instanceof QuickBooksError && failed.kind === 'query') return null;
      throw failed;
    });
    if (own) return settle(engine, operation, own, !retryable && (await wasSentOnce(engine, operation)));
  }
  if (retryable && operation.attempts < MAX_ATTEMPTS) {
    const notBefore = engine.now() + 2_000 * 4 ** (operation.attempts - 1);
    engine.wakeAt(notBefore);
    if (operation.itemId !== null && (await takeUp(engine, remote, operation, { notBefore, error }))) return;
    return requeue(engine, operation, { notBefore, error });
  }
  if (error.code === '5010' && operation.error?.code !== '5010') {
    if (await takeUp(engine, remote, operation, { notBefore: engine.now(), error })) return;
  }
  if (error.code === '610' && operation.itemId !== null) {
    const now = await takeIn(engine, remote, operation.connection, operation.itemId);
    if (now && !now.active && kind === 'make-inactive') return settle(engine, operation, now);
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
  const items = await engine.store.getAll('items', ofConnection(connection));
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

/** A name that was taken at the very first sending was taken by somebody else, and the item is theirs. */
async function wasSentOnce(engine: Engine, { attempts, batchId }: Operation): Promise<boolean> {
  const batch = batchId === null ? undefined : await engine.store.get('batches', batchId);
  return attempts === 1 && batch?.attempts === 1;
}

function isAsSent(values: Operation['values'], item: Item, byId: ReadonlyMap<string, Item>): boolean {
  return (
    differences({ ...values, name: values.name ?? '' }, { ...itemValues(item, byId), name: itemName(item) }).length ===
    0
  );
}

export async function requeue(
  engine: Engine,
  operation: Operation,
  again: Pick<Operation, 'notBefore' | 'error'>,
): Promise<void> {
  const transaction = engine.store.transaction('operations', 'readwrite', { durability: 'strict' });
  const now = await transaction.store.get(operation.id);
  if (now?.state === 'sending') await transaction.store.put({ ...now, ...again, state: 'queued', batchId: null });
  await transaction.done;
}

/**
 * What a change of an item became whose answer was lost, or that met a newer SyncToken: done already, or to be sent with the item as it now is. `assemble` holds it against that item first,
 * and sends it only where its fields are as they were.
 *
 * @returns false where the item is gone
 */
export async function takeUp(
  engine: Engine,
  remote: Remote,
  operation: Operation,
  again: Pick<Operation, 'notBefore' | 'error'>,
): Promise<boolean> {
  const { connection, itemId } = operation;
  const item = itemId === null ? null : await takeIn(engine, remote, connection, itemId);
  if (!item) return false;
  const items = await engine.store.getAll('items', ofConnection(connection));
  if (isAsWanted(operation, item, new Map(items.map((each) => [each.id, each])))) await settle(engine, operation, item);
  else await requeue(engine, operation, again);
  return true;
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
  const { connection } = operation;
  const transaction = engine.store.transaction(['operations', 'journal'], 'readwrite', { durability: 'strict' });
  const now = (await transaction.objectStore('operations').get(operation.id)) ?? operation;
  await transaction.objectStore('operations').put({ ...now, state: 'failed', error });
  await transaction.objectStore('journal').add(failureEntry(now, error, engine.now()));
  await transaction.done;
  engine.changed(connection, ['operations', 'journal']);
}
