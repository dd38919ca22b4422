import type { Batch, Operation } from '../catalog/operation';
import type { BatchAnswer } from '../quickbooks/batch';
import { statusError } from '../quickbooks/faults';
import { QuickBooksError } from '../quickbooks/quickbooks-error';
import { answered, type Delivery, putBatch, sendingOf } from './batch-state';
import type { Engine } from './engine';
import { fail } from './fail';
import { lookFor } from './look-for';
import { isSignedOut, mayNeedToken } from './needs-reconnect';
import { operationError } from './operation-error';
import type { Remote } from './remote';
import { type Settled, settle } from './settle';
import { isFirstRequest, settleFault } from './settle-fault';
import { stopAll, undelivered, whatBecameOf } from './undelivered';

/** How long Intuit surely remembers a `requestid` is not documented; past this a replay is preceded by a look (docs/assumptions.md). */
const TRUSTED_REPLAY = 10 * 60 * 1000;
/** So many names that are taken are looked up one by one. */
const FEW = 2;

/**
 * Sends a stored batch, as it is, and settles each of its operations by its `bId`. Safe to call again after any interruption: the same `requestid` gets the first reply.
 */
export async function deliver(engine: Engine, remote: Remote, batch: Batch): Promise<Delivery> {
  const operations = await sendingOf(engine, batch);
  // All of it is settled, and the worker died before that was noted.
  if (operations.length === 0) return answered(engine, batch);
  if (isTooOld(batch, engine.now())) return whatBecameOf(engine, batch, operations);
  const sent: Batch = { ...batch, attempts: batch.attempts + 1, maybeDoneSince: batch.maybeDoneSince ?? engine.now() };
  await putBatch(engine, sent);
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
  try {
    // Before any of them is queued anew: it must not leave with the old token once more.
    if (refused.some(([operation, fault]) => mayNeedToken(fault, operation))) await remote.renew();
    await lookForTaken(engine, batch, refused);
  } catch (error) {
    if (!(error instanceof QuickBooksError)) throw error;
    return undelivered(engine, batch, await sendingOf(engine, batch), error);
  }
  let failure: QuickBooksError | null = null;
  let signedOut = false;
  for (const [operation, fault] of refused) {
    if ((await engine.store.get('operations', operation.id))?.state !== 'sending') continue;
    try {
      if (isSignedOut(fault) && !mayNeedToken(fault, operation)) signedOut = true;
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

/** Many names that are taken at once are the work of somebody who syncs the same list: one read finds their items, where a look for each would run into Intuit's limits. */
async function lookForTaken(
  engine: Engine,
  batch: Batch,
  refused: readonly [Operation, QuickBooksError][],
): Promise<void> {
  const taken = refused.flatMap(([operation, { code }]): [string, Operation][] =>
    code === '6240' && operation.itemId === null ? [[operation.id, operation]] : [],
  );
  if (taken.length <= FEW) return;
  await lookFor(engine, batch.connection, taken, 'keep', isFirstRequest);
}
