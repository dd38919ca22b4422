import type { ServiceDraft } from '../catalog/copying';
import { isOpen } from '../store/copy-run';
import { ofConnection } from '../store/open';
import type { Engine } from './engine';

/**
 * Records which items are to become services; nothing happens before that is stored.
 *
 * @returns false where another run is still open, which stays as it is
 */
export async function planCopy(
  engine: Engine,
  connection: string,
  entries: readonly { itemId: string; draft: ServiceDraft }[],
): Promise<boolean> {
  const transaction = engine.store.transaction(['copies', 'links'], 'readwrite', { durability: 'strict' });
  const copies = transaction.objectStore('copies');
  if ((await copies.getAll(ofConnection(connection))).some(isOpen)) return false;
  const run = engine.id();
  await copies.delete(ofConnection(connection));
  for (const [order, { itemId, draft }] of entries.entries()) {
    const linked = await transaction.objectStore('links').index('item').get([connection, itemId]);
    const entry = { connection, itemId, run, order, draft, at: engine.now() };
    // Already a service: copied once is enough.
    await copies.put(
      linked
        ? { ...entry, state: 'skipped', problem: 'already-linked' }
        : { ...entry, state: 'waiting', problem: null },
    );
  }
  await transaction.done;
  engine.changed(connection, ['copies']);
  return true;
}
