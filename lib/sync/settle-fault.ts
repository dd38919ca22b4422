import type { Item } from '../catalog/item';
import type { Operation } from '../catalog/operation';
import { QuickBooksError } from '../quickbooks/quickbooks-error';
import { ofConnection } from '../store/open';
import type { Engine } from './engine';
import { fail } from './fail';
import { newer } from './merge-mirror';
import { isSignedOut, mayNeedToken } from './needs-reconnect';
import { operationError } from './operation-error';
import { isAsWanted } from './overtaken';
import { ownItem } from './own-item';
import type { Remote } from './remote';
import { requeue } from './requeue';
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
 * - 3001, and tokens that are not taken: nothing was done; it waits for its minute, for a new token, or for the connection.
 * - other retryable ones: look the name or the item up first, since it may have been done, then queue it anew.
 *
 * @throws QuickBooksError where a look at QuickBooks fails
 */
export async function settleFault(
  engine: Engine,
  remote: Remote,
  operation: Operation,
  fault: QuickBooksError,
): Promise<void> {
  const { kind, connection, itemId } = operation;
  const { retryable } = fault;
  const error = operationError(fault, engine.now());
  if (fault.kind === 'throttled' || isSignedOut(fault)) {
    const notBefore = engine.now() + (fault.retryAfterMs ?? 0);
    engine.wakeAt(notBefore);
    // A second refusal is not kept: when a person has connected again, a new token is the first thing to try.
    const known = fault.kind === 'expired' && !mayNeedToken(fault, operation) ? null : error;
    // As if it had not been sent: neither does it count among the tries, nor is it looked for.
    return requeue(engine, [operation], { notBefore, error: known, attempts: operation.attempts - 1 });
  }
  // Nothing of a refused operation was done, unless an earlier request did it.
  const found = !retryable && isFirstRequest(operation);
  const creates = kind === 'create' || kind === 'create-category';
  if (creates && (error.code === '6240' || retryable)) {
    const item = await findOwn(engine, remote, operation);
    if (item) return settle(engine, connection, [{ operation, item, found }]);
  }
  const again = retryable
    ? operation.attempts < MAX_ATTEMPTS
    : error.code === '5010' && operation.error?.code !== '5010';
  if (itemId !== null && (retryable || again)) {
    const item = await takeIn(engine, remote, connection, itemId);
    if (item && (await isDone(engine, operation, item)))
      return settle(engine, connection, [{ operation, item, found }]);
    if (!item) return fail(engine, [operation], error);
  }
  if (again) {
    const notBefore = engine.now() + (retryable ? 2_000 * 4 ** (operation.attempts - 1) : 0);
    engine.wakeAt(notBefore);
    // `assemble` holds it against the item as it now is, and sends it only where its fields are as they were.
    return requeue(engine, [operation], { notBefore, error });
  }
  if (error.code === '610' && itemId !== null) {
    const item = await takeIn(engine, remote, connection, itemId);
    if (item && !item.active && kind === 'make-inactive') return settle(engine, connection, [{ operation, item }]);
    if (!item?.active) return drop(engine, operation);
  }
  if (error.code === '2500') await forgetMirror(engine, connection);
  await fail(engine, [operation], error);
}

/** Looks for the item that a create may have made although it is refused, or its answer was lost. */
async function findOwn(engine: Engine, remote: Remote, operation: Operation): Promise<Item | null> {
  const { connection, values } = operation;
  let named: Item[];
  try {
    named = await remote.itemsNamed(values.name ?? '');
  } catch (error) {
    // A look that QuickBooks refuses for good finds nothing; the fault stays the reason.
    if (error instanceof QuickBooksError && error.kind === 'query') return null;
    throw error;
  }
  const { byId, linked } = await takeInAll(engine, connection, named);
  return ownItem(operation, named, byId, (id) => linked.has(id));
}

/** Puts items into the mirror, and gives what it then holds, with the ids of the linked ones. */
async function takeInAll({ store }: Engine, connection: string, named: readonly Item[]) {
  const transaction = store.transaction(['items', 'links'], 'readwrite');
  const items = transaction.objectStore('items');
  for (const item of named) {
    const known = await items.get([connection, item.id]);
    void items.put({ ...newer(item, known), connection });
  }
  const all = await items.getAll(ofConnection(connection));
  const links = await transaction.objectStore('links').getAll(ofConnection(connection));
  await transaction.done;
  return {
    byId: new Map(all.map((item): [string, Item] => [item.id, item])),
    linked: new Set(links.map(({ itemId }) => itemId)),
  };
}

/** Reads one item into the mirror; null where QuickBooks no longer has it. */
async function takeIn(engine: Engine, remote: Remote, connection: string, id: string): Promise<Item | null> {
  const item = await remote.item(id);
  if (item) await takeInAll(engine, connection, [item]);
  else await engine.store.delete('items', [connection, id]);
  engine.changed(connection, ['items']);
  return item;
}

async function isDone({ store }: Engine, operation: Operation, item: Item): Promise<boolean> {
  const items = await store.getAll('items', ofConnection(operation.connection));
  return isAsWanted(operation, item, new Map(items.map((each) => [each.id, each])));
}

/**
 * Whether an operation went out in one request only. What that did is answered with the item, however often it is sent ("requestid", quickbooks.api.intuit.com); so where it is refused, because its name is taken or the
 * item was changed, that was somebody else. Of two requests the first may have done it.
 */
export function isFirstRequest({ attempts }: Operation): boolean {
  return attempts === 1;
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
