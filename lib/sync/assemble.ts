import type { IDBPTransaction } from 'idb';
import type { Batch, Operation } from '../catalog/operation';
import { batchBody } from '../quickbooks/batch';
import { pauseEnd } from '../quickbooks/pause-end';
import { initialPacing } from '../store/initial-pacing';
import { ofConnection } from '../store/open';
import type { Schema } from '../store/schema';
import { CompanyState } from './company-state';
import type { Engine } from './engine';
import { failureEntry } from './failure-entry';
import { operationBody, refusal } from './operation-body';
import { overtaken } from './overtaken';
import { sendable } from './sendable';

/** Batches without an answer at once: one less than the requests that Intuit takes at once, so that a read needn't wait for one of them. */
export const MAX_OPEN = 9;

const STORES = [
  ...(['operations', 'batches', 'items', 'accounts', 'settings', 'decisions', 'journal', 'pacing'] as const),
] as const;
type Assembling = IDBPTransaction<Schema, [...typeof STORES], 'readwrite'>;

/**
 * Takes due intents out of the queue and stores them as batches, as many as may be under way, each with its body and `requestid` before its first byte leaves. New categories go in a batch of their own before the items
 * that stand under them.
 *
 * An intent that QuickBooks' side has overtaken is void, and the plan decides anew; an undo fails with that reason, since nobody else would tell.
 */
export async function assemble(engine: Engine, connection: string): Promise<Batch[]> {
  const now = engine.now();
  const transaction = engine.store.transaction([...STORES], 'readwrite', { durability: 'strict' });
  const operations = transaction.objectStore('operations').index('state');
  const [queued, sending, open, pacing] = await Promise.all([
    operations.getAll([connection, 'queued']),
    operations.getAll([connection, 'sending']),
    transaction.objectStore('batches').index('state').count([connection, 'sending']),
    transaction.objectStore('pacing').get(connection),
  ]);
  const { categories, items, orphans } = sendable(queued, sending);
  for (const { id } of orphans) void transaction.objectStore('operations').delete(id);
  const isDue = ({ notBefore }: Operation) => pauseEnd(notBefore, now) <= now;
  const company = await companyState(transaction, connection);
  const size = (pacing ?? initialPacing(connection)).batchSize;
  const batches: Batch[] = [];
  let withdrawn = 0;
  for (const due of [categories.filter(isDue), items.filter(isDue)]) {
    const left = [...due];
    while (left.length > 0 && open + batches.length < MAX_OPEN) {
      const taken = await take(transaction, engine, connection, left, size, company);
      withdrawn += taken.withdrawn;
      if (taken.batch) batches.push(taken.batch);
    }
  }
  await transaction.done;
  // Nothing else would show that these no longer wait.
  if (withdrawn > 0) engine.changed(connection, ['operations', 'journal']);
  return batches;
}

async function companyState(transaction: Assembling, connection: string): Promise<CompanyState> {
  const rows = ofConnection(connection);
  const [items, accounts, settings] = await Promise.all([
    transaction.objectStore('items').getAll(rows),
    transaction.objectStore('accounts').getAll(rows),
    transaction.objectStore('settings').get(connection),
  ]);
  return new CompanyState(items, accounts, settings?.incomeAccountId ?? null, settings?.categoryAccounts);
}

/** Takes operations from `left` until a batch is full or none are left. What can't be sent is withdrawn. */
async function take(
  transaction: Assembling,
  engine: Engine,
  connection: string,
  left: Operation[],
  size: number,
  company: CompanyState,
): Promise<{ batch: Batch | null; withdrawn: number }> {
  const now = engine.now();
  const id = engine.id();
  const bodies: { bId: string; operation: string }[] = [];
  const sent: Record<string, string> = {};
  let withdrawn = 0;
  while (bodies.length < size) {
    const operation = left.shift();
    if (!operation) break;
    const decided = await transaction.objectStore('decisions').get([connection, operation.serviceKey ?? '']);
    const isOvertaken = overtaken(operation, company, decided?.decision.kind === 'create');
    const body = isOvertaken
      ? refusal('5010', 'The item was changed in QuickBooks meanwhile.')
      : operationBody(operation, company);
    if (typeof body !== 'string') {
      withdrawn += 1;
      if (isOvertaken && operation.cause !== 'undo') void transaction.objectStore('operations').delete(operation.id);
      else refuse(transaction, operation, { ...body, at: now });
      continue;
    }
    const bId = String(bodies.length + 1);
    bodies.push({ bId, operation: body });
    sent[bId] = operation.id;
    void transaction.objectStore('operations').put({
      ...{ ...operation, state: 'sending', batchId: id, attempts: operation.attempts + 1 },
      sentAt: operation.sentAt ?? now,
    });
  }
  if (bodies.length === 0) return { batch: null, withdrawn };
  const batch: Batch = {
    ...{ id, connection, requestid: id, operations: sent, body: batchBody(bodies), state: 'sending' },
    ...{ createdAt: now, attempts: 0, notBefore: now, maybeDoneSince: null },
  };
  void transaction.objectStore('batches').put(batch);
  return { batch, withdrawn };
}

function refuse(transaction: Assembling, operation: Operation, error: NonNullable<Operation['error']>): void {
  void transaction.objectStore('operations').put({ ...operation, state: 'failed', error });
  void transaction.objectStore('journal').add(failureEntry(operation, error, error.at));
}
