import { itemValues, serviceValues } from '../catalog/service-values';
import type { FormOutcome } from '../messages/protocol';
import type { CopyEntry } from '../store/copy-run';
import { initialSettings } from '../store/load-snapshot';
import type { Engine } from './engine';

/** Records what became of one item, in one strict transaction: the service with its link, or why there is none. */
export async function conclude(
  engine: Engine,
  entry: CopyEntry,
  outcome: Exclude<FormOutcome, { outcome: 'busy' }>,
): Promise<void> {
  const { connection, itemId, draft } = entry;
  const transaction = engine.store.transaction(
    ['copies', 'links', 'services', 'items', 'settings', 'journal'],
    'readwrite',
    { durability: 'strict' },
  );
  const now = engine.now();
  const line = {
    connection,
    at: now,
    name: draft.name,
    itemId,
    cause: 'copy',
    before: null,
    values: null,
    error: null,
  } as const;
  if (outcome.outcome === 'created') {
    const { service } = outcome;
    const settings = (await transaction.objectStore('settings').get(connection)) ?? initialSettings(connection);
    const items = transaction.objectStore('items');
    const item = await items.get([connection, itemId]);
    const parent = item?.parentId ? await items.get([connection, item.parentId]) : undefined;
    const byId = new Map(parent ? [[parent.id, parent]] : []);
    const base = {
      service: serviceValues(service, settings),
      item: item ? itemValues(item, byId) : { name: draft.name },
    };
    await transaction.objectStore('services').put({ ...service, connection, since: now, readAt: now, gone: false });
    await transaction
      .objectStore('links')
      .put({ connection, serviceKey: service.key, itemId, origin: 'copied', base, wroteSku: null, syncedAt: now });
    await transaction.objectStore('journal').add({ ...line, kind: 'copied', serviceKey: service.key });
    const unset = outcome.unset?.length ? { unset: outcome.unset } : {};
    await transaction.objectStore('copies').put({ ...entry, ...unset, state: 'added', problem: null, at: now });
  } else {
    const problem = outcome.outcome === 'refused' ? outcome.message : problemOf(outcome);
    // Somebody else has made one meanwhile.
    const state = problem === 'name-taken' ? 'skipped' : 'failed';
    await transaction.objectStore('journal').add({ ...line, kind: 'copy-failed', serviceKey: null });
    await transaction.objectStore('copies').put({ ...entry, state, problem, at: now });
  }
  await transaction.done;
  engine.changed(connection, ['copies', 'links', 'services', 'journal']);
}

/** Other values than were typed, in the form before it was saved or in the list after that. */
function problemOf({ problem, maybeSaved }: Extract<FormOutcome, { outcome: 'stuck' }>): string {
  return problem === 'value-not-kept' && maybeSaved ? 'saved-otherwise' : problem;
}
