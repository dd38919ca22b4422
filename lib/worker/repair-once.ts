import { repair } from '../store/repair';
import type { WorkerContext } from './context';

const repaired = new WeakSet<WorkerContext>();

/**
 * Looks through the stored rows when something could not be carried out that no answer of QuickBooks explains: a row that can't be read would stop everything else. Once in the worker's life, since it reads all there is.
 *
 * @returns whether something was taken out
 */
export async function repairOnce(context: WorkerContext): Promise<boolean> {
  if (repaired.has(context)) return false;
  repaired.add(context);
  const count = await repair(context.store, context.now());
  if (count === 0) return false;
  for (const { id, state } of await context.store.getAll('connections')) {
    context.changed(id, ['services', 'items', 'links', 'decisions', 'operations', 'journal', 'settings', 'mirrors']);
    if (state === 'connected') context.kick(id);
  }
  return true;
}
