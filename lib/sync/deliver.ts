import type { Batch, Operation } from '../catalog/operation';
import type { BatchAnswer } from '../quickbooks/batch';
import { statusError } from '../quickbooks/faults';
import { QuickBooksError } from '../quickbooks/quickbooks-error';
import type { Engine } from './engine';
import { fail } from './fail';
import { lookFor } from './look-for';
import { isSignedOut } from './needs-reconnect';
import { operationError } from './operation-error';
import { release } from './release';
import type { Remote } from './remote';
import { type Settled, settle } from './settle';
import { settleFault } from './settle-fault';

/** How long Intuit surely remembers a `requestid` is not documented; past this a replay is preceded by a look (docs/assumptions.md). */
const TRUSTED_REPLAY = 10 * 60 * 1000;
/** Answers to one batch that are 500 to 504, or that nobody can read, after which it is looked whether it was done, and what was not is said to have failed. */
const MAX_SYSTEM_FAULTS = 6;
/** And after so many even without that look, which such an outage may prevent too. */
const MAX_BLIND_FAULTS = 12;
const LONGEST_PAUSE = 5 * 60 * 1000;
/** Also where `Retry-After` says none: a second. */
const SHORTEST_PAUSE = 1_000;
const THROTTLED = 60_000;

/** What became of one sending of a batch. */
export type Delivery = 'settled' | 'later' | 'reconnect';

/**
 * Sends a stored batch, as it is, and settles each of its operations by its `bId`. Safe to call again after any interruption: the same `requestid` gets the first reply.
 */
export async function deliver(engine: Engine, remote: Remote, batch: Batch): Promise<Delivery> {
  const operations = await sendingOf(engine, batch);
  // All of it is settled, and the worker died before that was noted.
  if (operations.length === 0) return answered(engine, batch);
  if (isTooOld(batch, engine.now())) return whatBecameOf(engine, batch, operations);
  const sent: Batch = { ...batch, attempts: batch.attempts + 1, maybeDoneSince: batch.maybeDoneSince ?? engine.now() };
  await put(engine, sent);
  let answers: ReadonlyMap<string, BatchAnswer>;
  try {
    answers = await remote.batch(sent);
  } catch (error) {
    if (!(error instanceof QuickBooksError)) throw error;
    // Turned away before anything was done: as if it had not been sent.
    return undelivered(engine, error.kind === 'throttled' ? batch : sent, operations, error);
  }
  return settleAnswers(engine, remote, sent, operations, answers);
}

/** Whether Intuit may have forgotten the `requestid` under which this may have been done. A time yet to come is of a clock that was put back, and says nothing. */
function isTooOld({ maybeDoneSince, attempts, createdAt }: Batch, now: number): boolean {
  const since = maybeDoneSince === undefined && attempts > 0 ? createdAt : maybeDoneSince;
  return typeof since === 'number' && Math.abs(now - since) > TRUSTED_REPLAY;
}

async function settleAnswers(
  engine: Engine,
  remote: Remote,
  batch: Batch,
  operations: readonly [string, Operation][],
  answers: ReadonlyMap<string, BatchAnswer>,
): Promise<Delivery> {
  const settled: Settled[] = [];
  const refused: [Operation, QuickBooksError][] = [];
  for (const [bId, operation] of operations) {
    const answer = answers.get(bId);
    if (answer && 'item' in answer) settled.push({ operation, item: answer.item });
    else refused.push([operation, answer?.error ?? statusError({ httpStatus: 200, intuitTid: null })]);
  }
  await settle(engine, batch.connection, settled, refused.length === 0 ? batch : undefined);
  if (refused.length === 0) return 'settled';
  let failure: QuickBooksError | null = null;
  let signedOut = false;
  for (const [operation, fault] of refused) {
    try {
      if (isSignedOut(fault)) signedOut = true;
      await settleFault(engine, remote, operation, fault);
    } catch (error) {
      if (!(error instanceof QuickBooksError)) throw error;
      // A look at QuickBooks that fails keeps only its own operation waiting, and the batch with it.
      if (error.retryable || isSignedOut(error)) failure = error;
      else await fail(engine, [operation], operationError(error, engine.now()));
    }
  }
  const ended = refused.find(([, { kind }]) => kind === 'subscription')?.[1];
  if (ended) await stopAll(engine, batch.connection, ended);
  if (failure) return undelivered(engine, batch, await sendingOf(engine, batch), failure);
  await answered(engine, batch);
  return signedOut ? 'reconnect' : 'settled';
}

async function undelivered(
  engine: Engine,
  batch: Batch,
  operations: readonly [string, Operation][],
  failure: QuickBooksError,
): Promise<Delivery> {
  const { kind, retryable, retryAfterMs } = failure;
  const isNoAnswer = kind === 'system' || kind === 'unreadable';
  const systemFaults = (batch.systemFaults ?? 0) + (isNoAnswer ? 1 : 0);
  if (isSignedOut(failure)) return 'reconnect';
  // One operation alone can't be made smaller.
  if (kind === 'too-large' && operations.length > 1) {
    await release(engine, batch, operations);
    return 'settled';
  }
  if (!retryable || systemFaults >= MAX_BLIND_FAULTS) return giveUp(engine, batch, operations, failure);
  if (isNoAnswer && systemFaults >= MAX_SYSTEM_FAULTS) {
    const open = await lookAgain(engine, batch, operations);
    if (open) return giveUp(engine, batch, open, failure);
  }
  const pause =
    retryAfterMs ?? (kind === 'throttled' ? THROTTLED : Math.min(2_000 * 2 ** (batch.attempts - 1), LONGEST_PAUSE));
  const notBefore = engine.now() + Math.max(pause, SHORTEST_PAUSE);
  await put(engine, { ...batch, systemFaults, notBefore });
  engine.wakeAt(notBefore);
  return 'later';
}

/** What a batch has done that is too old to be replayed blindly; what it hasn't done is queued anew. */
async function whatBecameOf(
  engine: Engine,
  batch: Batch,
  operations: readonly [string, Operation][],
): Promise<Delivery> {
  try {
    await lookFor(engine, batch.connection, operations, 'requeue');
    return answered(engine, batch);
  } catch (error) {
    if (!(error instanceof QuickBooksError)) throw error;
    return undelivered(engine, batch, operations, error);
  }
}

/** @returns what was surely not done; null where QuickBooks can't be asked either */
async function lookAgain(engine: Engine, batch: Batch, operations: readonly [string, Operation][]) {
  try {
    await lookFor(engine, batch.connection, operations, 'keep');
    return sendingOf(engine, batch);
  } catch (error) {
    if (!(error instanceof QuickBooksError)) throw error;
    return null;
  }
}

async function giveUp(
  engine: Engine,
  batch: Batch,
  operations: readonly [string, Operation][],
  failure: QuickBooksError,
): Promise<Delivery> {
  const error = operationError(failure, engine.now());
  await fail(
    engine,
    operations.map(([, operation]) => operation),
    error,
  );
  if (failure.kind === 'subscription') await stopAll(engine, batch.connection, failure);
  return answered(engine, batch);
}

/** A company whose subscription has ended takes nothing more: what is queued is not sent one by one to be refused. */
async function stopAll(engine: Engine, connection: string, failure: QuickBooksError): Promise<void> {
  const queued = await engine.store.getAllFromIndex('operations', 'state', [connection, 'queued']);
  await fail(engine, queued, operationError(failure, engine.now()));
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
  const operations = engine.store.transaction('operations').store;
  const found = await Promise.all(
    Object.entries(batch.operations).map(async ([bId, id]) => [bId, await operations.get(id)] as const),
  );
  return found.flatMap(([bId, operation]) =>
    operation?.state === 'sending' && operation.batchId === batch.id ? [[bId, operation]] : [],
  );
}
