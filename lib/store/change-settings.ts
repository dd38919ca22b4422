import { initialSettings } from './load-snapshot';
import type { Store } from './open';
import type { Settings } from './schema';

/**
 * Changes some settings of a connection in one transaction, so that what is saved elsewhere meanwhile is not lost.
 *
 * @param changes made from the settings as they are; null leaves them so
 * @returns whether anything was changed
 */
export async function changeSettings(
  store: Store,
  connection: string,
  changes: (known: Settings) => Partial<Settings> | null,
): Promise<boolean> {
  const transaction = store.transaction('settings', 'readwrite', { durability: 'strict' });
  const known = (await transaction.store.get(connection)) ?? initialSettings(connection);
  const changed = changes(known);
  if (changed) await transaction.store.put({ ...known, ...changed });
  await transaction.done;
  return changed !== null;
}
