import { localRule } from '../catalog/local-rules';
import { tidyName } from '../catalog/name';
import type { ReasonCode } from '../catalog/reason';
import type { Done } from '../messages/protocol';
import { initialSettings } from '../store/load-snapshot';
import type { Engine } from './engine';
import { withdraw } from './withdraw';

/** What of the local rules is about the name; the rest is not this name's doing. */
const OF_NAMES: ReadonlySet<ReasonCode> = new Set([
  'name-control',
  'name-empty',
  'name-too-long',
  'name-colon',
  'name-characters',
]);

/**
 * Gives a service another name for QuickBooks; TaxDome keeps its own. Nothing is written here: what follows from it is planned as ever.
 *
 * @param name null goes back to TaxDome's name
 */
export async function rename(engine: Engine, connection: string, key: string, name: string | null): Promise<Done> {
  const { store } = engine;
  const [service, company, settings] = await Promise.all([
    store.get('services', [connection, key]),
    store.get('connections', connection).then((found) => found?.company),
    store.get('settings', connection),
  ]);
  if (!service || !company) return { ok: false, problem: 'not-found' };
  const given = name === null ? null : tidyName(name);
  const { categories } = settings ?? initialSettings(connection);
  const rule =
    given === null ? null : localRule({ ...service, name: given }, company, { sendAnyway: false, categories });
  if (rule && OF_NAMES.has(rule.code)) return { ok: false, problem: 'name-not-allowed' };
  const at = engine.now();
  const transaction = store.transaction(['aliases', 'operations', 'journal'], 'readwrite', { durability: 'strict' });
  const aliases = transaction.objectStore('aliases');
  if (given === null || given === service.name) await aliases.delete([connection, key]);
  else await aliases.put({ connection, serviceKey: key, name: given, of: service.name, at });
  await withdraw(transaction.objectStore('operations'), connection, key);
  await transaction.objectStore('journal').add({
    ...{ connection, at, kind: 'renamed', cause: 'user', name: service.name, serviceKey: key, itemId: null },
    ...{ before: null, values: { name: given ?? service.name }, error: null },
  });
  await transaction.done;
  engine.changed(connection, ['decisions', 'operations', 'journal']);
  return { ok: true };
}
