import { pauseEnd } from '../quickbooks/pause-end';
import { MAX_OPEN } from './assemble';
import type { Engine } from './engine';
import { sendable } from './sendable';

/**
 * When the earliest waiting work of a connection can be gone on with, epoch ms, or null where none waits. What waits for a category or for a batch to end isn't due before those are: a runner that is
 * called for it would find nothing to do, again and again.
 */
export async function dueAt({ store, now }: Engine, connection: string): Promise<number | null> {
  const [queued, sending, open, pacing] = await Promise.all([
    store.getAllFromIndex('operations', 'state', [connection, 'queued']),
    store.getAllFromIndex('operations', 'state', [connection, 'sending']),
    store.getAllFromIndex('batches', 'state', [connection, 'sending']),
    store.get('pacing', connection),
  ]);
  const { categories, items, orphans } = sendable(queued, sending);
  const next = open.length >= MAX_OPEN ? [] : [...categories, ...items, ...orphans];
  const end = (pause: number) => pauseEnd(pause, now());
  const times = [...next, ...open].map(({ notBefore }) => end(notBefore));
  return times.length > 0 ? Math.max(Math.min(...times), end(pacing?.blockedUntil ?? 0)) : null;
}
