import type { Cause } from '../catalog/operation';
import { overview, type ServiceView } from '../catalog/overview';
import { QuickBooksError } from '../quickbooks/quickbooks-error';
import { loadSnapshot } from '../store/load-snapshot';
import type { Engine } from './engine';
import { enqueue } from './enqueue';
import { refreshMirror } from './refresh-mirror';

/** What became of a wish to sync one service. `explain`: a person must decide or fix something first. */
export type ByHand = 'queued' | 'held' | 'explain';

/**
 * Syncs services because a person said so: lifts an exclusion, tries again what failed, and works before the first preview too, but for a single service.
 */
export async function syncByHand(
  engine: Engine,
  connection: string,
  keys: readonly string[],
  cause: Cause,
): Promise<ByHand> {
  // Several at once are a first sync, and that is shown before it is done.
  if (keys.length > 1 && !(await engine.store.get('settings', connection))?.confirmedAt) return 'explain';
  await liftExclusions(engine, connection, keys);
  const held = await refreshed(engine, connection);
  const snapshot = await loadSnapshot(engine.store, connection, engine.online());
  if (!snapshot) return 'explain';
  const wanted = new Set(keys);
  const views = overview(snapshot).filter(({ service }) => wanted.has(service.key));
  const taken = await enqueue(engine, snapshot, views.filter(isDoable), cause);
  if (taken === 0) return 'explain';
  return held || snapshot.connectionState !== 'connected' || !snapshot.online ? 'held' : 'queued';
}

function isDoable({ decision }: ServiceView): boolean {
  return decision.kind === 'create' || decision.kind === 'update' || decision.kind === 'link';
}

async function liftExclusions(engine: Engine, connection: string, keys: readonly string[]): Promise<void> {
  let lifted = false;
  for (const key of keys) {
    const made = await engine.store.get('decisions', [connection, key]);
    if (made?.decision.kind !== 'exclude' && made?.decision.kind !== 'undone') continue;
    await engine.store.delete('decisions', [connection, key]);
    lifted = true;
  }
  if (lifted) engine.changed(connection, ['decisions']);
}

/** Whether QuickBooks could not be asked; what is stored is then planned with as it is, and looked at again before it is sent. */
async function refreshed(engine: Engine, connection: string): Promise<boolean> {
  try {
    await refreshMirror(engine, connection, 20_000);
    return false;
  } catch (error) {
    if (error instanceof QuickBooksError) return true;
    throw error;
  }
}
