import type { Batch, Operation } from '../catalog/operation';
import { QuickBooksError } from '../quickbooks/quickbooks-error';
import type { Engine } from './engine';
import { isSignedOut } from './needs-reconnect';
import { operationError } from './operation-error';
import type { Remote } from './remote';
import { settle } from './settle';
import { fail, findOwn, requeue, settleFault, takeUp } from './settle-fault';

/** How long Intuit surely remembers a `requestid` is not documented; past this a replay is preceded by a look (docs/assumptions.md). */
const TRUSTED_REPLAY = 10 * 60 * 1000;
/** Answers 500 to 504 to one batch, after which its operations are said to have failed. */
const MAX_SYSTEM_FAULTS = 6;
const LONGEST_PAUSE = 5 * 60 * 1000;

/** What became of one sending of a batch. */
export type Delivery = 'settled' | 'later' | 'reconnect';

/**
 * Sends a stored batch, as it is, and settles each of its operations by its `bId`. Safe to call again after any interruption: the same `requestid` gets the first reply.
 */
export async function deliver(engine: Engine, remote: Remote, batch: Batch): Promise<Delivery> {
  const operations = await sendingOf(engine, batch);
  // All of it is settled, and the worker died before that was noted.
  if (operations.length === 0) return answered(engine, batch);
  if (engine.now() - batch.createdAt > TRUSTED_REPLAY)
    return settleEach(engine, batch, operations, (_bId, operation) => look(engine, remote, operation));
  await put(engine, { ...batch, attempts: batch.attempts + 1 });
  let results: Awaited<ReturnType<Remote['batch']>>;
  try {
    results = await remote.batch(batch);
  } catch (error) {
    if (!(error instanceof QuickBooksError)) throw error;
    return undelivered(engine, batch, operations, error);
  }
  return settleEach(engine, batch, operations, async (bId, operation) => {
    const result = results.get(bId);
    if (result && 'item' in result) await settle(engine, operation, result.item);
    else if (result) await settleFault(engine, remote, operation, result.error);
  });
}

/** Settles what can be settled. A look at QuickBooks that fails keeps only its own operation waiting, and the batch with it. */
async function settleEach(
  engine: Engine,
  batch: Batch,
  operations: readonly [string, Operation][],
  work: (bId: string, operation: Operation) => Promise<void>,
): Promise<Delivery> {
  let failure: QuickBooksError | null = null;
  for (const [bId, operation] of operations) {
    try {
      await work(bId, operation);
    } catch (error) {
      if (!(error instanceof QuickBooksError)) throw error;
      if (error.retryable || isSignedOut(error)) failure = error;
      else await fail(engine, operation, operationError(error, engine.now()));
    }
  }
  return failure ? undelivered(engine, batch, await sendingOf(engine, batch), failure) : answered(engine, batch);
}

async function answered(engine: Engine, batch: Batch): Promise<Delivery> {
  await put(engine, { ...batch, state: 'answered' });
  return 'settled';
}

/** Strict, as all of the outbox: what is known of a sending must outlive the browser. */
async function put(engine: Engine, batch: Batch): Promise<void> {
  const transaction = engine.store.transaction('batches', 'readwrite', { durability: 'strict' });
  await transaction.store.put(batch);
  await transaction.done;
}

/** The operations of a batch that are still without an answer, by `bId`. */
async function sendingOf(engine: Engine, batch: Batch): Promise<[string, Operation][]> {
  const found = await Promise.all(
    Object.entries(batch.operations).map(async ([bId, id]) => [bId, await engine.store.get('operations', id)] as const),
  );
  return found.flatMap(([bId, operation]) =>
    operation?.state === 'sending' && operation.batchId === batch.id ? [[bId, operation]] : [],
  );
}

async function undelivered(
  engine: Engine,
  batch: Batch,
  operations: readonly [string, Operation][],
  failure: QuickBooksError,
): Promise<Delivery> {
  const { kind, retryable, retryAfterMs } = failure;
  const attempts = batch.attempts + 1;
  const systemFaults = (batch.systemFaults ?? 0) + (kind === 'system' ? 1 : 0);
  if (isSignedOut(failure)) {
    await put(engine, { ...batch, attempts });
    return 'reconnect';
  }
  // One operation alone can't be made smaller.
  if (kind === 'too-large' && operations.length > 1) {
    await release(engine, batch, operations);
    return 'later';
  }
  if (!retryable || (kind === 'system' && systemFaults >= MAX_SYSTEM_FAULTS)) {
    const error = operationError(failure, engine.now());
    for (const [, operation] of operations) await fail(engine, operation, error);
    return answered(engine, { ...batch, attempts });
  }
  const pause = retryAfterMs ?? (kind === 'throttled' ? 60_000 : Math.min(2_000 * 2 ** (attempts - 1), LONGEST_PAUSE));
  const notBefore = engine.now() + pause;
  await put(engine, { ...batch, attempts, systemFaults, notBefore });
  engine.wakeAt(notBefore);
  return 'later';
}

/** Nothing of a refused batch was done: its operations go back to the queue for smaller ones, with new ids. */
async function release(engine: Engine, batch: Batch, operations: readonly [string, Operation][]): Promise<void> {
  const transaction = engine.store.transaction(['operations', 'batches', 'pacing'], 'readwrite', {
    durability: 'strict',
  });
  for (const [, operation] of operations) {
    await transaction
      .objectStore('operations')
      .put({ ...operation, state: 'queued', batchId: null, attempts: operation.attempts - 1 });
  }
  await transaction.objectStore('batches').put({ ...batch, state: 'answered' });
  const pacing = await transaction.objectStore('pacing').get(batch.connection);
  const batchSize = Math.min(10, Math.max(1, Math.floor(operations.length / 2)));
  const fresh = { connection: batch.connection, requests: [], batches: [], blockedUntil: 0, throttledSince: null };
  await transaction.objectStore('pacing').put({ ...fresh, ...pacing, batchSize });
  await transaction.done;
}

/** What an operation of a batch that is too old to be replayed blindly has done is looked for; only what it hasn't done is queued anew. */
async function look(engine: Engine, remote: Remote, operation: Operation): Promise<void> {
  const again = { notBefore: engine.now(), error: null };
  if (operation.itemId !== null && (await takeUp(engine, remote, operation, again))) return;
  const creates = operation.kind === 'create' || operation.kind === 'create-category';
  const own = creates ? await findOwn(engine, remote, operation) : null;
  if (own) await settle(engine, operation, own);
  else await requeue(engine, operation, again);
}
