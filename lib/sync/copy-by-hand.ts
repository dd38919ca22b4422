import { sameName } from '../catalog/name';
import type { Service } from '../catalog/service';
import type { CopyEntry } from '../store/copy-run';
import { ofConnection } from '../store/open';
import { conclude } from './conclude-copy';
import type { Engine } from './engine';

/** A person adds what the form was not filled in for: these items wait until their services appear in the list. */
export async function addByHand(engine: Engine, connection: string): Promise<void> {
  const transaction = engine.store.transaction('copies', 'readwrite');
  for (const entry of await transaction.store.getAll(ofConnection(connection)))
    if (entry.state === 'failed' || entry.state === 'stopped')
      await transaction.store.put({ ...entry, state: 'by-hand', at: engine.now() });
  await transaction.done;
  engine.changed(connection, ['copies']);
}

/** Links services that a person has added by hand to the items that they were copied from. To be called with what a page shows, before anything else acts on it. */
export async function linkByHand(engine: Engine, connection: string, services: readonly Service[]): Promise<void> {
  const waiting = await engine.store.getAll('copies', ofConnection(connection));
  for (const entry of waiting.filter(({ state }) => state === 'by-hand')) {
    const made = services.filter(({ name, archived }) => !archived && sameName(name, entry.draft.name));
    // Of two nobody knows which is meant.
    const [service] = made;
    if (service && made.length === 1) await take(engine, entry, service);
  }
}

async function take(engine: Engine, entry: CopyEntry, service: Service): Promise<void> {
  const { connection, itemId } = entry;
  const [ofService, ofItem] = await Promise.all([
    engine.store.get('links', [connection, service.key]),
    engine.store.getFromIndex('links', 'item', [connection, itemId]),
  ]);
  if (!ofService && !ofItem) await conclude(engine, entry, { outcome: 'created', service });
  else if (ofService?.itemId === itemId)
    await engine.store.put('copies', { ...entry, state: 'added', problem: null, at: engine.now() });
  engine.changed(connection, ['copies']);
}
