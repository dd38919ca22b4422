import { foldName } from '../catalog/name';
import type { Batch } from '../catalog/operation';
import { batchBody } from '../quickbooks/batch';
import { ofConnection } from '../store/open';
import { CompanyState } from './company-state';
import type { Engine } from './engine';
import { failureEntry } from './failure-entry';
import { operationBody, refusal } from './operation-body';
import { overtaken } from './overtaken';

/**
 * Takes due intents out of the queue and stores them as one batch, body and `requestid` with them, before its first byte leaves. New categories go in a batch of their own before the items that stand under them.
 *
 * An intent that QuickBooks' side has overtaken is void, and the plan decides anew; an undo fails with that reason, since nobody else would tell.
 *
 * @param size how many operations a batch may hold
 * @returns null where nothing is due
 */
export async function assemble(engine: Engine, connection: string, size: number): Promise<Batch | null> {
  const now = engine.now();
  const transaction = engine.store.transaction(
    ['operations', 'batches', 'items', 'accounts', 'settings', 'decisions', 'journal'],
    'readwrite',
    { durability: 'strict' },
  );
  const operations = transaction.objectStore('operations');
  const queued = (await operations.index('state').getAll([connection, 'queued'])).sort(
    (a, b) => a.createdAt - b.createdAt,
  );
  const sending = await operations.index('state').getAll([connection, 'sending']);
  const rows = ofConnection(connection);
  const items = await transaction.objectStore('items').getAll(rows);
  const accounts = await transaction.objectStore('accounts').getAll(rows);
  const settings = await transaction.objectStore('settings').get(connection);
  const company = new CompanyState(items, accounts, settings?.incomeAccountId ?? null);

  const needed = new Set(queued.map(({ values }) => foldName(values.category ?? '')));
  const allCategories = queued.filter(({ kind }) => kind === 'create-category');
  const categories = allCategories.filter(({ values }) => needed.has(foldName(values.name ?? '')));
  // Whoever wanted them was taken back.
  for (const { id } of allCategories.filter((each) => !categories.includes(each))) await operations.delete(id);
  const openCategories = new Set(
    [...categories, ...sending.filter(({ kind }) => kind === 'create-category')].map(({ values }) =>
      foldName(values.name ?? ''),
    ),
  );
  const due = (categories.length > 0 ? categories : queued.filter((each) => !allCategories.includes(each))).filter(
    ({ notBefore, values, kind }) =>
      notBefore <= now && (kind === 'create-category' || !openCategories.has(foldName(values.category ?? ''))),
  );
  const bodies: { bId: string; operation: string }[] = [];
  const sent: Record<string, string> = {};
  const id = engine.id();
  let withdrawn = 0;
  for (const operation of due) {
    if (bodies.length === size) break;
    const decided = await transaction.objectStore('decisions').get([connection, operation.serviceKey ?? '']);
    const isOvertaken = overtaken(operation, company, decided?.decision.kind === 'create');
    const body = isOvertaken
      ? refusal('5010', 'The item was changed in QuickBooks meanwhile.')
      : operationBody(operation, company);
    if (typeof body !== 'string') {
      const error = { ...body, at: now };
      withdrawn += 1;
      if (isOvertaken && operation.cause !== 'undo') await operations.delete(operation.id);
      else {
        await operations.put({ ...operation, state: 'failed', error });
        await transaction.objectStore('journal').add(failureEntry(operation, error, now));
      }
      continue;
    }
    const bId = String(bodies.length + 1);
    bodies.push({ bId, operation: body });
    sent[bId] = operation.id;
    await operations.put({
      ...operation,
      state: 'sending',
      batchId: id,
      attempts: operation.attempts + 1,
      sentAt: operation.sentAt ?? now,
    });
  }
  const batch: Batch = {
    ...{
      id,
      connection,
      requestid: id,
      operations: sent,
      state: 'sending',
      createdAt: now,
      attempts: 0,
      notBefore: now,
    },
    body: batchBody(bodies),
  };
  if (bodies.length > 0) await transaction.objectStore('batches').put(batch);
  await transaction.done;
  // Nothing else would show that these no longer wait.
  if (withdrawn > 0) engine.changed(connection, ['operations', 'journal']);
  return bodies.length > 0 ? batch : null;
}
