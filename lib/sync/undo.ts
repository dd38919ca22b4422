import { differences, pick } from '../catalog/compare';
import type { Item } from '../catalog/item';
import type { Operation } from '../catalog/operation';
import { itemValues } from '../catalog/service-values';
import { FIELDS, type Values } from '../catalog/values';
import type { Done, Problem, UndoneRun } from '../messages/protocol';
import type { JournalEntry } from '../store/journal-entry';
import { ofConnection } from '../store/open';
import { writtenOver } from '../store/written-over';
import type { Engine } from './engine';
import { intent } from './enqueue';
import { recordIntent } from './record-intent';
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
  if (writtenOver(await newestFirst(engine, connection)).has(entryId))
    return { ok: false, problem: 'changed-since-shown' };
  await refreshMirror(engine, connection, 5_000);
  const what = undoing(entry, await companyNow(engine, connection));
  if (typeof what === 'string') return { ok: false, problem: what };
  const taken = await recordIntents(engine, connection, [what]);
  return taken === 1 ? { ok: true } : { ok: false, problem: 'busy' };
}

/**
 * Takes back all that a run wrote, each write as `undo` does. What was changed or unlinked since stays as it is and is counted.
 *
 * @throws QuickBooksError where the company can't be read
 */
export async function undoRun(engine: Engine, connection: string, run: string): Promise<UndoneRun> {
  const journal = await newestFirst(engine, connection);
  const entries = journal.filter(
    ({ kind, serviceKey, run: ofRun, cause }) =>
      ofRun === run && serviceKey !== null && cause !== 'undo' && (kind === 'created' || kind === 'updated'),
  );
  if (entries.length === 0) return { ok: false, problem: 'not-found' };
  await refreshMirror(engine, connection, 5_000);
  const company = await companyNow(engine, connection);
  const over = writtenOver(journal);
  const whats = entries
    .filter(({ id }) => id !== undefined && !over.has(id))
    .map((entry) => undoing(entry, company))
    .filter((what) => typeof what !== 'string');
  const undone = await recordIntents(engine, connection, whats);
  return { ok: true, undone, left: entries.length - undone };
}

async function newestFirst({ store }: Engine, connection: string): Promise<JournalEntry[]> {
  const range = IDBKeyRange.bound([connection, Number.NEGATIVE_INFINITY], [connection, Number.POSITIVE_INFINITY]);
  return (await store.getAllFromIndex('journal', 'connection', range)).reverse();
}

/** What entries are held against. */
interface CompanyNow {
  readonly byId: ReadonlyMap<string, Item>;
  /** The service of each linked item, by the item's id: it may have come under another key since the entry was written. */
  readonly keyOf: ReadonlyMap<string, string>;
}

async function companyNow({ store }: Engine, connection: string): Promise<CompanyNow> {
  const items = await store.getAll('items', ofConnection(connection));
  const links = await store.getAll('links', ofConnection(connection));
  return {
    byId: new Map(items.map((item) => [item.id, item])),
    keyOf: new Map(links.map(({ itemId, serviceKey }) => [itemId, serviceKey])),
  };
}

type What = Pick<Operation, 'serviceKey' | 'kind' | 'itemId' | 'values' | 'before'>;

/** What takes an entry back, or why nothing may. */
function undoing({ kind, before, values, itemId, serviceKey }: JournalEntry, { byId, keyOf }: CompanyNow) {
  const item = itemId === null ? undefined : byId.get(itemId);
  if (item && !item.active && kind === 'made-inactive' && serviceKey !== null)
    return { serviceKey, itemId: item.id, before: item, kind: 'reactivate', values: {} } satisfies What;
  if (!item?.active || !values || kind === 'made-inactive') return 'not-found' satisfies Problem;
  const holds = itemValues(item, byId);
  if (differences({ ...holds, ...values }, holds).length > 0) return 'changed-since-shown' satisfies Problem;
  const common = { serviceKey: keyOf.get(item.id) ?? serviceKey, itemId: item.id, before: item };
  if (kind === 'created' || kind === 'reactivated')
    return { ...common, kind: 'make-inactive', values: {} } satisfies What;
  if (kind !== 'updated' || !before) return 'not-found' satisfies Problem;
  const written = FIELDS.filter((field) => values[field] !== undefined);
  const former: Partial<Values> = pick(itemValues(before, byId), written);
  if (former.rate === null) return 'rate-not-emptied' satisfies Problem;
  return { ...common, kind: 'update', values: former } satisfies What;
}

/** @returns how many were recorded: a service that has an operation under way gets no second one, for two would meet in one item. */
async function recordIntents(engine: Engine, connection: string, whats: readonly What[]): Promise<number> {
  const run = engine.id();
  const transaction = engine.store.transaction('operations', 'readwrite', { durability: 'strict' });
  const states = transaction.store.index('state');
  const active = [...(await states.getAll([connection, 'queued'])), ...(await states.getAll([connection, 'sending']))];
  const busy = new Set(active.map(({ serviceKey }) => serviceKey));
  const free = whats.filter(({ serviceKey }) => !busy.has(serviceKey));
  const failed = await states.getAll([connection, 'failed']);
  for (const what of free)
    await recordIntent(transaction.store, intent(engine, { connection, cause: 'undo', run }, what), failed);
  await transaction.done;
  if (free.length > 0) engine.changed(connection, ['operations']);
  return free.length;
}
