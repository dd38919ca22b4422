import { foldName } from '../catalog/name';
import type { CopyEntry } from '../store/copy-run';
import { ofConnection } from '../store/open';
import type { FormDriver } from './copy-run';
import type { Engine } from './engine';
import { readWholeList } from './whole-list';

/**
 * Holds the names of the waiting items against all services, Archived included; TaxDome itself may allow a name twice. What is taken is skipped.
 *
 * @returns false where the run can't go on: its page is gone, or the list can't be read to its end
 */
export async function checkNames(engine: Engine, connection: string, driver: FormDriver): Promise<boolean> {
  if ((await unchecked(engine, connection)).length === 0) return true;
  const read = await readWholeList(driver);
  if (read === 'complete') await skipTaken(engine, connection);
  else if (read === 'unsure') await giveUp(engine, connection);
  return read === 'complete';
}

async function unchecked(engine: Engine, connection: string): Promise<CopyEntry[]> {
  const entries = await engine.store.getAll('copies', ofConnection(connection));
  return entries.filter(({ state, checked }) => state === 'waiting' && !checked);
}

async function skipTaken(engine: Engine, connection: string): Promise<void> {
  const transaction = engine.store.transaction(['copies', 'services'], 'readwrite', { durability: 'strict' });
  const services = await transaction.objectStore('services').getAll(ofConnection(connection));
  const copies = transaction.objectStore('copies');
  const entries = (await copies.getAll(ofConnection(connection))).sort((a, b) => a.order - b.order);
  const taken = new Set([
    ...services.filter(({ gone }) => !gone).map(({ name }) => foldName(name)),
    // A person is about to add these; whichever came first would be linked to the other one's item.
    ...entries.filter(({ state }) => state === 'by-hand').map(({ draft }) => foldName(draft.name)),
  ]);
  for (const entry of entries) {
    const name = foldName(entry.draft.name);
    const isTaken = taken.has(name);
    // QuickBooks allows one name in several categories, of which the first becomes the service.
    if (entry.checked || entry.state === 'waiting' || entry.state === 'paused') taken.add(name);
    if (entry.checked || (entry.state !== 'waiting' && entry.state !== 'paused')) continue;
    await copies.put(
      isTaken
        ? { ...entry, state: 'skipped', problem: 'name-taken', at: engine.now() }
        : { ...entry, checked: true, at: engine.now() },
    );
  }
  await transaction.done;
  engine.changed(connection, ['copies']);
}

async function giveUp(engine: Engine, connection: string): Promise<void> {
  const transaction = engine.store.transaction('copies', 'readwrite');
  for (const entry of await transaction.store.getAll(ofConnection(connection)))
    if (entry.state === 'waiting')
      await transaction.store.put({ ...entry, state: 'stopped', problem: 'list-not-read', at: engine.now() });
  await transaction.done;
  engine.changed(connection, ['copies']);
}
