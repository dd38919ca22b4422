import type { StoreNames } from 'idb';
import type { Batch, Operation } from '../catalog/operation';
import { initialSettings } from './load-snapshot';
import type { Lost } from './lost';
import { lostBatch } from './lost-batch';
import { ofConnection, type Store } from './open';
import { rowSchemas } from './row-schemas';
import type { Connection, Schema } from './schema';

type StoreName = StoreNames<Schema>;

/** What is read again from QuickBooks: without a watermark the next pass reads all of it. */
const FROM_QUICKBOOKS: readonly StoreName[] = ['items', 'accounts', 'mirrors'];

/**
 * Takes rows out that nobody can read: one of them would stop the plan of its whole firm. What can be read again is (items and accounts from QuickBooks, services from the page); what was lost is told in the journal of each connection that lost something.
 * What was under way in a batch that is lost may have been done: it is looked for before anything of it is sent again.
 *
 * @returns how many rows were taken out
 */
export async function repair(store: Store, now: number): Promise<number> {
  const names = Object.keys(rowSchemas) as StoreName[];
  const transaction = store.transaction(names, 'readwrite', { durability: 'strict' });
  const lost = new Map<string, { -readonly [Key in keyof Lost]: number }>();
  const stale = new Set<string>();
  let count = 0;
  for (const name of names) {
    const rows = transaction.objectStore(name);
    for (let cursor = await rows.openCursor(); cursor; cursor = await cursor.continue()) {
      if (rowSchemas[name].safeParse(cursor.value).success) continue;
      count += 1;
      const connection = connectionOf(cursor.primaryKey, cursor.value);
      if (connection !== null) {
        const kind = KINDS[name];
        const sum = lost.get(connection) ?? { links: 0, decisions: 0, names: 0, entries: 0 };
        lost.set(connection, kind ? { ...sum, [kind]: sum[kind] + 1 } : sum);
        if (FROM_QUICKBOOKS.includes(name)) stale.add(connection);
      }
      await cursor.delete();
    }
  }
  const mirrors = transaction.objectStore('mirrors');
  for (const id of stale) {
    const mirror = await mirrors.get(id);
    if (mirror) await mirrors.put({ ...mirror, watermark: null, readAt: null });
  }
  const connections = (await transaction.objectStore('connections').getAll()) as Connection[];
  // Without settings nothing happens by itself, and the first preview is shown again.
  for (const { id } of connections)
    if (!(await transaction.objectStore('settings').get(id)))
      await transaction.objectStore('settings').put(initialSettings(id));
  const journal = transaction.objectStore('journal');
  for (const [id, sum] of lost) {
    // One whose own row is gone was named when it was connected; it is told to whoever connects it again.
    const entries = await journal.index('connection').getAll(ofConnection(id));
    const name =
      connections.find((each) => each.id === id)?.company.name ??
      entries.findLast(({ kind }) => kind === 'connected')?.name;
    if (name === undefined) continue;
    await journal.add({
      ...{ connection: id, at: now, kind: 'rebuilt', cause: 'user', name, lost: sum },
      ...{ serviceKey: null, itemId: null, before: null, values: null, error: null },
    });
  }
  const sending = (await transaction.objectStore('operations').getAll()).filter(({ state }) => state === 'sending');
  const batches = new Map((await transaction.objectStore('batches').getAll()).map((batch) => [batch.id, batch]));
  const orphans = sending.filter((operation) => !isUnderWay(operation, batches.get(operation.batchId ?? '')));
  for (const { id } of connections) {
    const [first, ...others] = orphans.filter(({ connection }) => connection === id);
    if (!first) continue;
    const lost = lostBatch([first, ...others]);
    await transaction.objectStore('batches').put(lost);
    for (const orphan of [first, ...others])
      await transaction.objectStore('operations').put({ ...orphan, batchId: lost.id });
    // They may have been done since the last pass.
    const mirror = await transaction.objectStore('mirrors').get(id);
    if (mirror) await transaction.objectStore('mirrors').put({ ...mirror, readAt: null });
  }
  await transaction.done;
  return count;
}

const KINDS: Partial<Record<StoreName, keyof Lost>> = {
  links: 'links',
  decisions: 'decisions',
  aliases: 'names',
  journal: 'entries',
};

/** Whether a batch that is without an answer has this operation. */
function isUnderWay({ id, batchId }: Operation, batch: Batch | undefined): boolean {
  return batch?.state === 'sending' && batch.id === batchId && Object.values(batch.operations).includes(id);
}

/** Whose row it is: its key says so where the row itself doesn't. */
function connectionOf(key: unknown, row: unknown): string | null {
  const said = typeof row === 'object' && row !== null && 'connection' in row ? row.connection : null;
  if (typeof said === 'string') return said;
  const first = Array.isArray(key) ? key[0] : key;
  return typeof first === 'string' ? first : null;
}
