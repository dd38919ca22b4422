import { pick } from '../catalog/compare';
import type { UserDecision } from '../catalog/decision';
import type { Item } from '../catalog/item';
import type { Link } from '../catalog/link';
import type { Operation } from '../catalog/operation';
import { itemValues, serviceValues } from '../catalog/service-values';
import type { Field, Values } from '../catalog/values';
import type { JournalEntry } from '../store/journal-entry';
import { ofConnection } from '../store/open';
import type { Schema } from '../store/schema';
import type { Engine } from './engine';

type Kind = JournalEntry['kind'];

const DONE: Readonly<Record<Operation['kind'], Kind>> = {
  create: 'created',
  update: 'updated',
  'create-category': 'category-created',
  'make-inactive': 'made-inactive',
  reactivate: 'reactivated',
};

/**
 * Records that an operation took effect, in one strict transaction: the item as it now is, the link with both sides' values, the journal, and the operation as done.
 *
 * @param item the item as QuickBooks gave it back; what it holds is compared with what was sent
 * @param found somebody else had made the item that was to be created: it is linked, and not ours to undo
 */
export async function settle(engine: Engine, { id, connection }: Operation, item: Item, found = false): Promise<void> {
  const names = ['operations', 'items', 'links', 'journal', 'decisions', 'services', 'settings'] as const;
  const transaction = engine.store.transaction(names, 'readwrite', { durability: 'strict' });
  // As it is now: its service may have come under another key while it was under way, and it is settled once.
  const operation = await transaction.objectStore('operations').get(id);
  if (operation?.state !== 'sending') return transaction.done;
  const { serviceKey } = operation;
  const now = engine.now();
  await transaction.objectStore('items').put({ ...item, connection });
  await transaction.objectStore('operations').put({ ...operation, state: 'done', itemId: item.id, error: null });
  const byId = new Map(
    (await transaction.objectStore('items').getAll(ofConnection(connection))).map((each) => [each.id, each]),
  );
  const holds = itemValues(item, byId);
  const entry = {
    connection,
    at: now,
    cause: operation.cause,
    serviceKey,
    name: operation.values.name ?? item.name,
    itemId: item.id,
    error: null,
  };
  const journal = transaction.objectStore('journal');
  await journal.add({
    ...entry,
    kind: operation.cause === 'undo' ? 'undone' : found && serviceKey !== null ? 'linked' : DONE[operation.kind],
    before: found ? item : operation.before,
    values: found ? null : operation.values,
  });
  if (serviceKey !== null) {
    const links = transaction.objectStore('links');
    const known = await links.get([connection, serviceKey]);
    const stored = await transaction.objectStore('services').get([connection, serviceKey]);
    const settings = await transaction.objectStore('settings').get(connection);
    if (operation.kind === 'make-inactive' && operation.cause === 'undo') {
      await links.delete([connection, serviceKey]);
      await transaction.objectStore('decisions').put({ connection, serviceKey, decision: { kind: 'undone' }, at: now });
    } else {
      const service = stored && settings ? serviceValues(stored, settings) : undefined;
      const link = linkAfter(operation, known, holds, service, item, now);
      await links.put({ ...link, ...(found ? THEIRS : {}), connection });
      await forget(transaction.objectStore('decisions'), connection, serviceKey);
    }
    const altered = alteredFields(operation.values, holds);
    if (altered.length > 0)
      await journal.add({ ...entry, kind: 'altered', before: null, values: pick(holds, altered) });
  }
  await transaction.done;
  engine.changed(connection, ['operations', 'links', 'items', 'journal']);
}

/** Of an item that we did not make. */
const THEIRS = { origin: 'matched', wroteSku: null } as const;

/** What QuickBooks holds other than it was sent: shown, and never hidden. */
function alteredFields(sent: Partial<Values>, holds: Values): Field[] {
  return (['name', 'rate'] as const).filter(
    (field) => sent[field] !== undefined && sent[field] !== null && sent[field] !== holds[field],
  );
}

/**
 * Only what was written moves the base. The rest keeps its own, or a change that QuickBooks alone made would later pass for one that both sides agree on.
 */
function linkAfter(
  operation: Operation,
  known: Link | undefined,
  holds: Values,
  service: Values | undefined,
  item: Item,
  now: number,
): Link {
  const { kind, values, cause, serviceKey } = operation;
  const written = Object.keys(values) as Field[];
  if (!known || kind === 'create') {
    const sent: Values = { ...values, name: values.name ?? item.name };
    return {
      serviceKey: serviceKey ?? '',
      itemId: item.id,
      origin: 'created',
      base: { service: sent, item: holds },
      wroteSku: values.sku ?? null,
      syncedAt: now,
    };
  }
  // After an undo TaxDome's value stays as it was; it is not pushed again until it changes there.
  const source = cause === 'undo' ? service : values;
  return {
    ...known,
    itemId: item.id,
    base: {
      service: { ...known.base.service, ...(source ? pick({ ...known.base.service, ...source }, written) : {}) },
      item: { ...known.base.item, ...pick(holds, written) },
    },
    wroteSku: values.sku ?? known.wroteSku,
    syncedAt: now,
  };
}

type Decisions = Pick<import('idb').IDBPObjectStore<Schema, ['decisions'], 'decisions', 'readwrite'>, 'get' | 'delete'>;

/** These are about the service and no single write: an exclusion may come while one is under way. */
const LASTING: ReadonlySet<UserDecision['kind']> = new Set(['send-anyway', 'exclude', 'undone']);

/** A decision that has been carried out is not one for the next time. */
async function forget(decisions: Decisions, connection: string, serviceKey: string): Promise<void> {
  const made = await decisions.get([connection, serviceKey]);
  if (made && !LASTING.has(made.decision.kind)) await decisions.delete([connection, serviceKey]);
}
