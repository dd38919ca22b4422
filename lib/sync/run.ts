import type { Batch } from '../catalog/operation';
import { pauseEnd } from '../quickbooks/pause-end';
import { QuickBooksError } from '../quickbooks/quickbooks-error';
import { assemble } from './assemble';
import type { Delivery } from './batch-state';
import { deliver } from './deliver';
import type { Engine } from './engine';
import { linkFound } from './link-found';
import { isSignedOut, needsReconnect } from './needs-reconnect';
import { refreshMirror } from './refresh-mirror';
import type { Remote } from './remote';

/** The browser may end a worker that works for long in one event: it goes on in the next. */
const STRETCH = 20_000;
/** What is written is held against a copy of the company that is no older than this: the intent may have waited for hours. */
const MIRROR_AGE = 5 * 60_000;

/** How a run ended: nothing is due now, there is more than fits into one stretch, or the way to QuickBooks is closed. */
export type Outcome = 'idle' | 'more' | 'held';

/**
 * Empties the outbox of one connection as far as it can be emptied now: first what a dead worker left under way, as it was, then what is queued. One runner per connection in the whole browser.
 */
export function run(engine: Engine, connection: string): Promise<Outcome> {
  return engine.exclusively(`sync:${connection}`, async () => {
    const state = (await engine.store.get('connections', connection))?.state;
    const remote = await engine.remote(connection);
    // Tokens that can't even be read are as good as refused: nothing would else say why all waits.
    if (!remote && state === 'connected') await needsReconnect(engine, connection);
    if (!remote || state !== 'connected' || !engine.online()) return 'held';
    return empty(engine, connection, remote);
  });
}

/** Keeps as many batches under way as may be. Never done before all that it began are: nobody else may run while one is still under way. */
async function empty(engine: Engine, connection: string, remote: Remote): Promise<Outcome> {
  const until = engine.now() + STRETCH;
  const underWay = new Map<string, Promise<{ id: string; delivery: Delivery }>>();
  let outcome: Outcome | null = null;
  try {
    for (;;) {
      if (engine.now() >= until) outcome ??= 'more';
      const batches: Batch[] | 'held' = outcome === null ? await next(engine, connection, underWay) : [];
      if (batches === 'held') outcome = 'held';
      else
        for (const batch of batches) {
          const { id } = batch;
          underWay.set(
            id,
            deliver(engine, remote, batch).then((delivery) => ({ id, delivery })),
          );
        }
      if (underWay.size === 0) return outcome ?? 'idle';
      const { id, delivery } = await Promise.race(underWay.values());
      underWay.delete(id);
      if (delivery !== 'reconnect') continue;
      outcome = 'held';
      await needsReconnect(engine, connection);
    }
  } finally {
    await Promise.allSettled(underWay.values());
  }
}

/** What is due and not under way: stored batches without an answer before new ones. */
async function next(
  engine: Engine,
  connection: string,
  underWay: ReadonlyMap<string, unknown>,
): Promise<Batch[] | 'held'> {
  const { store } = engine;
  // A person may have disconnected meanwhile: what is under way is finished, and nothing else is begun.
  if ((await store.get('connections', connection))?.state !== 'connected') return 'held';
  const isOver = (pause: number) => pauseEnd(pause, engine.now()) <= engine.now();
  if (!isOver((await store.get('pacing', connection))?.blockedUntil ?? 0)) return [];
  const open = await store.getAllFromIndex('batches', 'state', [connection, 'sending']);
  const due = open.filter(({ id, notBefore }) => isOver(notBefore) && !underWay.has(id));
  if ((await store.countFromIndex('operations', 'state', [connection, 'queued'])) === 0) return due;
  if (!(await isCurrent(engine, connection))) return due.length > 0 ? due : 'held';
  await linkFound(engine, connection);
  return [...due, ...(await assemble(engine, connection))];
}

/** Brings the copy of the company up to date that new batches are made from; false where it can't be read for now. */
async function isCurrent(engine: Engine, connection: string): Promise<boolean> {
  try {
    return await refreshMirror(engine, connection, MIRROR_AGE);
  } catch (error) {
    if (!(error instanceof QuickBooksError)) throw error;
    // A read that is refused for good would hold all writes for ever; those are still held against what QuickBooks has.
    return !error.retryable && !isSignedOut(error);
  }
}
