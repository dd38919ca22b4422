import type { IDBPTransaction } from 'idb';
import { underAlias } from '../catalog/alias';
import { pick } from '../catalog/compare';
import type { UserDecision } from '../catalog/decision';
import type { Item } from '../catalog/item';
import type { Batch, Operation } from '../catalog/operation';
import { itemValues, serviceValues } from '../catalog/service-values';
import type { JournalEntry } from '../store/journal-entry';
import type { Schema } from '../store/schema';
import { endDecision } from './end-decision';
import type { Engine } from './engine';
import { alteredFields, linkAfter, THEIRS } from './link-after';
import { newer } from './merge-mirror';

/** An operation that took effect. */
export interface Settled {
  readonly operation: Operation;
  /** The item as QuickBooks gave it back; what it holds is compared with what was sent. */
  readonly item: Item;
  /** Somebody else had done it: an item that was to be created is linked, one that was to be changed needs no change, and neither is ours to undo. The operation needn't have been sent for that. */
  readonly found?: boolean;
}

const DONE: Readonly<Record<Operation['kind'], JournalEntry['kind']>> = {
  create: 'created',
  update: 'updated',
  'create-category': 'category-created',
  'make-inactive': 'made-inactive',
  reactivate: 'reactivated',
};

const STORES = [
  ...(['operations', 'items', 'links', 'journal', 'decisions', 'aliases', 'services', 'settings', 'batches'] as const),
] as const;
type Settling = IDBPTransaction<Schema, [...typeof STORES], 'readwrite'>;

/**
 * Records that operations took effect, all in one strict transaction: each item as it now is, the link with both sides' values, the journal, and the operation as done. What is settled already stays as it is.
 *
 * @param answered the batch that is answered with that, where nothing of it is left
 */
export async function settle(
  engine: Engine,
  connection: string,
  settled: readonly Settled[],
  answered?: Batch,
): Promise<void> {
  if (settled.length === 0 && !answered) return;
  const transaction = engine.store.transaction([...STORES], 'readwrite', { durability: 'strict' });
  // All items before any link: an item's category may be in the same answer.
  const items = transaction.objectStore('items');
  for (const { item } of settled) {
    const known = await items.get([connection, item.id]);
    void items.put({ ...newer(item, known), connection });
  }
  for (const each of settled) await settleOne(transaction, connection, each, engine.now());
  if (answered) void transaction.objectStore('batches').put({ ...answered, state: 'answered' });
  await transaction.done;
  engine.changed(connection, ['operations', 'links', 'items', 'journal']);
}

async function settleOne(
  transaction: Settling,
  connection: string,
  { operation: { id }, item, found = false }: Settled,
  now: number,
): Promise<void> {
  // As it is now: its service may have come under another key while it was under way, and it is settled once.
  const operation = await transaction.objectStore('operations').get(id);
  if (operation?.state !== 'sending' && operation?.state !== 'queued') return;
  const { serviceKey, cause, run } = operation;
  void transaction.objectStore('operations').put({ ...operation, state: 'done', itemId: item.id, error: null });
  const parent =
    item.parentId === null ? undefined : await transaction.objectStore('items').get([connection, item.parentId]);
  const holds = itemValues(item, new Map(parent ? [[parent.id, parent]] : []));
  const journal = transaction.objectStore('journal');
  const entry = {
    ...{ connection, at: now, cause, serviceKey, itemId: item.id, error: null, ...(run ? { run } : {}) },
    // Not as QuickBooks calls what it has just made inactive: `Audit (deleted)`.
    name: operation.values.name ?? operation.before?.name ?? item.name,
  };
  const isTheirs = found && cause !== 'undo';
  // A change that somebody else made is nothing to tell.
  if (!isTheirs || operation.kind !== 'update')
    void journal.add({
      ...entry,
      kind: cause === 'undo' ? 'undone' : found && serviceKey !== null ? 'linked' : DONE[operation.kind],
      before: found ? item : operation.before,
      values: found ? null : operation.values,
    });
  if (serviceKey === null) return;
  const links = transaction.objectStore('links');
  const known = await links.get([connection, serviceKey]);
  if (operation.kind === 'make-inactive') {
    // The service may have another item by now.
    if (known && known.itemId !== item.id) return;
    // Undone, or made inactive by a person: either way it is not to be made again by itself.
    const decision = { kind: cause === 'undo' ? 'undone' : 'exclude' } as const;
    void links.delete([connection, serviceKey]);
    void transaction.objectStore('decisions').put({ connection, serviceKey, decision, at: now });
  } else {
    // A change to an item makes no link, and none to another item than that of the link.
    if (operation.kind === 'update' && known?.itemId !== item.id) return;
    const [stored, alias, settings] = await Promise.all([
      transaction.objectStore('services').get([connection, serviceKey]),
      transaction.objectStore('aliases').get([connection, serviceKey]),
      transaction.objectStore('settings').get(connection),
    ]);
    const service = stored && settings ? serviceValues(underAlias(stored, alias), settings) : undefined;
    // Active again by a person's wish, even where it had been left out.
    if (operation.kind === 'reactivate') await transaction.objectStore('decisions').delete([connection, serviceKey]);
    const link = linkAfter(operation, known, holds, service, item, now);
    const theirs = operation.kind === 'update' ? { wroteSku: known?.wroteSku ?? null } : THEIRS;
    void links.put({ ...link, ...(isTheirs ? theirs : {}), connection });
    await forget(transaction, operation, serviceKey);
  }
  const altered = alteredFields(operation.values, holds);
  if (altered.length > 0) void journal.add({ ...entry, kind: 'altered', before: null, values: pick(holds, altered) });
}

/** These are about the service and no single write: an exclusion may come while one is under way. */
const LASTING: ReadonlySet<UserDecision['kind']> = new Set(['send-anyway', 'exclude', 'undone']);

/** A decision that has been carried out is not one for the next time. One that was made since the intent is not carried out yet. */
async function forget(transaction: Settling, { connection, createdAt }: Operation, serviceKey: string): Promise<void> {
  const decisions = transaction.objectStore('decisions');
  const made = await decisions.get([connection, serviceKey]);
  if (made && made.at <= createdAt && !LASTING.has(made.decision.kind))
    await endDecision(decisions, connection, serviceKey);
}
