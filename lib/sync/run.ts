import { foldName } from '../catalog/name';
import type { Batch } from '../catalog/operation';
import { assemble } from './assemble';
import { deliver } from './deliver';
import type { Engine } from './engine';
import { needsReconnect } from './needs-reconnect';

/** Batches under way at once. Chromium opens six connections to a host; two are left to reads. */
const IN_FLIGHT = 4;
/** What Intuit's documentation allows in one batch. */
const BATCH_SIZE = 30;
/** The browser may end a worker that works for long in one event: it goes on in the next. */
const STRETCH = 20_000;

/** How a run ended: nothing is due now, there is more than fits into one stretch, or the way to QuickBooks is closed. */
export type Outcome = 'idle' | 'more' | 'held';

/**
 * Empties the outbox of one connection as far as it can be emptied now: first what a dead worker left under way, as it was, then what is queued. One runner per connection in the whole browser.
 */
export function run(engine: Engine, connection: string): Promise<Outcome> {
  return engine.exclusively(`sync:${connection}`, async () => {
    const until = engine.now() + STRETCH;
    const remote = await engine.remote(connection);
    const state = (await engine.store.get('connections', connection))?.state;
    if (!remote || state !== 'connected' || !engine.online()) return 'held';
    while (engine.now() < until) {
      const batches = await next(engine, connection);
      if (batches.length === 0) return 'idle';
      const deliveries = await all(batches.map((batch) => deliver(engine, remote, batch)));
      if (deliveries.includes('reconnect')) {
        await needsReconnect(engine, connection);
        return 'held';
      }
      if (deliveries.every((delivery) => delivery === 'later')) return 'idle';
    }
    return 'more';
  });
}

/** Like `Promise.all`, but never done before all are: nobody else may run while a batch is still under way. */
async function all<T>(work: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(work);
  return Promise.all(work);
}

/** What is due: stored batches without an answer before new ones. */
async function next(engine: Engine, connection: string): Promise<Batch[]> {
  const open = await engine.store.getAllFromIndex('batches', 'state', [connection, 'sending']);
  const batches = open.filter(({ notBefore }) => notBefore <= engine.now()).slice(0, IN_FLIGHT);
  const pacing = await engine.store.get('pacing', connection);
  while (open.length < IN_FLIGHT && batches.length < IN_FLIGHT) {
    const batch = await assemble(engine, connection, pacing?.batchSize ?? BATCH_SIZE);
    if (!batch) break;
    batches.push(batch);
    open.push(batch);
  }
  return batches;
}

/**
 * When the earliest waiting work of a connection can be gone on with, or null where none waits. What waits for a category or for a batch to end isn't due before those are: a runner that is
 * called for it would find nothing to do, again and again.
 */
export async function dueAt(engine: Engine, connection: string): Promise<number | null> {
  const queued = await engine.store.getAllFromIndex('operations', 'state', [connection, 'queued']);
  const open = await engine.store.getAllFromIndex('batches', 'state', [connection, 'sending']);
  const categories = queued.filter(({ kind }) => kind === 'create-category');
  const next = open.length >= IN_FLIGHT ? [] : categories.length > 0 ? categories : queued;
  const sending = await engine.store.getAllFromIndex('operations', 'state', [connection, 'sending']);
  const awaited = new Set(
    sending.flatMap(({ kind, values }) => (kind === 'create-category' ? [foldName(values.name ?? '')] : [])),
  );
  const free = next.filter(({ values }) => !awaited.has(foldName(values.category ?? '')));
  const times = [...free, ...open].map(({ notBefore }) => notBefore);
  return times.length > 0 ? Math.min(...times) : null;
}
