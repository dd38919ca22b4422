import { differences, pick } from '../catalog/compare';
import type { Item } from '../catalog/item';
import { itemValues } from '../catalog/service-values';
import { FIELDS, type Values } from '../catalog/values';
import type { Done } from '../messages/protocol';
import { ofConnection } from '../store/open';
import type { Engine } from './engine';
import { intent } from './enqueue';
import { refreshMirror } from './refresh-mirror';

/**
 * Takes back one entry of the journal: a created item is made inactive, updated fields are set back, and only where nobody changed them since.
 *
 * @throws QuickBooksError where the company can't be read
 */
export async function undo(engine: Engine, connection: string, entryId: number): Promise<Done> {
  const entry = await engine.store.get('journal', entryId);
  if (entry?.connection !== connection || entry.itemId === null || entry.serviceKey === null)
    return { ok: false, problem: 'not-found' };
  await refreshMirror(engine, connection, 5_000);
  const items = await engine.store.getAll('items', ofConnection(connection));
  const byId = new Map(items.map((item): [string, Item] => [item.id, item]));
  const item = byId.get(entry.itemId);
  if (!item?.active || !entry.values) return { ok: false, problem: 'not-found' };
  const holds = itemValues(item, byId);
  const written = FIELDS.filter((field) => entry.values?.[field] !== undefined);
  if (differences({ ...holds, ...entry.values }, holds).length > 0)
    return { ok: false, problem: 'changed-since-shown' };
  const { serviceKey } = entry;
  if (entry.kind === 'created') {
    await engine.store.put(
      'operations',
      intent(engine, connection, 'undo', {
        serviceKey,
        kind: 'make-inactive',
        itemId: item.id,
        values: {},
        before: item,
      }),
    );
  } else if (entry.kind === 'updated' && entry.before) {
    const former: Partial<Values> = pick(itemValues(entry.before, byId), written);
    await engine.store.put(
      'operations',
      intent(engine, connection, 'undo', { serviceKey, kind: 'update', itemId: item.id, values: former, before: item }),
    );
  } else return { ok: false, problem: 'not-found' };
  engine.changed(connection, ['operations']);
  return { ok: true };
}
