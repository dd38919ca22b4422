import type { Batch, Operation } from '../catalog/operation';
import { QuickBooksError } from '../quickbooks/quickbooks-error';
import { answered, type Delivery, putBatch, sendingOf } from './batch-state';
import type { Engine } from './engine';
import { fail } from './fail';
import { lookFor } from './look-for';
import { isSignedOut } from './needs-reconnect';
import { operationError } from './operation-error';
import { release } from './release';

/** Answers to one batch that are 500 to 504, or that nobody can read, after which it is looked whether it was done, and what was not is said to have failed. */
const MAX_SYSTEM_FAULTS = 6;
/** And after so many even without that look, which such an outage may prevent too. */
const MAX_BLIND_FAULTS = 12;
const LONGEST_PAUSE = 5 * 60 * 1000;
/** Also where `Retry-After` says none: a second. */
const SHORTEST_PAUSE = 1_000;
const THROTTLED = 60_000;

/** What becomes of a batch that got no answer that settles it: it waits and is sent again as it was, is made smaller, or has failed. */
export async function undelivered(
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
  await putBatch(engine, { ...batch, systemFaults, notBefore });
  engine.wakeAt(notBefore);
  return 'later';
}

/** What a batch has done that is too old to be replayed blindly; what it hasn't done is queued anew. */
export async function whatBecameOf(
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
export async function stopAll(engine: Engine, connection: string, failure: QuickBooksError): Promise<void> {
  const queued = await engine.store.getAllFromIndex('operations', 'state', [connection, 'queued']);
  await fail(engine, queued, operationError(failure, engine.now()));
}
