import { differences, pick } from '../catalog/compare';
import type { Item } from '../catalog/item';
import type { Operation } from '../catalog/operation';
import { itemValues } from '../catalog/service-values';
import { FIELDS, type Values } from '../catalog/values';
import type { Done } from '../messages/protocol';
import type { JournalEntry } from '../store/journal-entry';
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
  const what = undoing(entry, item, pick(itemValues(entry.before ?? item, byId), written));
  if (!what) return { ok: false, problem: 'not-found' };
  if (!(await recordIntent(engine, intent(engine, connection, 'undo', what)))) return { ok: false, problem: 'busy' };
  engine.changed(connection, ['operations']);
  return { ok: true };
}

type What = Parameters<typeof intent>[3];

function undoing({ kind, before, serviceKey }: JournalEntry, item: Item, former: Partial<Values>): What | null {
  const common = { serviceKey, itemId: item.id, before: item };
  if (kind === 'created') return { ...common, kind: 'make-inactive', values: {} };
  return kind === 'updated' && before ? { ...common, kind: 'update', values: former } : null;
}

/** @returns false where the service has an operation under way already: two would meet in one item. */
async function recordIntent(engine: Engine, operation: Operation): Promise<boolean> {
  const transaction = engine.store.transaction('operations', 'readwrite', { durability: 'strict' });
  const all = await transaction.store.index('connection').getAll(operation.connection);
  const busy = all.some(
    ({ serviceKey, state }) => serviceKey === operation.serviceKey && (state === 'queued' || state === 'sending'),
  );
  if (!busy) await transaction.store.put(operation);
  await transaction.done;
  return !busy;
}
