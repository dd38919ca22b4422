import { defaultIncomeAccount } from '../catalog/income-account';
import type { Account, Item } from '../catalog/item';
import { foldName } from '../catalog/name';
import type { Batch, Operation, OperationError } from '../catalog/operation';
import { batchBody } from '../quickbooks/batch';
import { activeBody, categoryBody, createBody, updateBody } from '../quickbooks/item-body';
import { ofConnection } from '../store/open';
import type { Engine } from './engine';

/**
 * Takes due intents out of the queue and stores them as one batch, body and `requestid` with them, before its first byte leaves. New categories go in a batch of their own before the items that stand under them.
 *
 * @param size how many operations a batch may hold
 * @returns null where nothing is due
 */
export async function assemble(engine: Engine, connection: string, size: number): Promise<Batch | null> {
  const now = engine.now();
  const transaction = engine.store.transaction(
    ['operations', 'batches', 'items', 'accounts', 'settings'],
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

  const categories = queued.filter(({ kind }) => kind === 'create-category');
  const openCategories = new Set(
    [...categories, ...sending.filter(({ kind }) => kind === 'create-category')].map(({ values }) =>
      foldName(values.name ?? ''),
    ),
  );
  const due = (categories.length > 0 ? categories : queued).filter(
    ({ notBefore, values, kind }) =>
      notBefore <= now && (kind === 'create-category' || !openCategories.has(foldName(values.category ?? ''))),
  );
  const bodies: { bId: string; operation: string }[] = [];
  const sent: Record<string, string> = {};
  const id = engine.id();
  for (const operation of due.slice(0, size)) {
    const body = bodyOf(operation, company);
    if (typeof body !== 'string') {
      await operations.put({ ...operation, state: 'failed', error: { ...body, at: now } });
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
  return bodies.length > 0 ? batch : null;
}

/** What bodies are made from. */
class CompanyState {
  readonly byId: ReadonlyMap<string, Item>;
  readonly #categories: ReadonlyMap<string, Item>;

  constructor(
    readonly items: readonly Item[],
    readonly accounts: readonly Account[],
    readonly savedAccountId: string | null,
  ) {
    this.byId = new Map(items.map((item) => [item.id, item]));
    this.#categories = new Map(
      items.filter(({ type, active }) => type === 'Category' && active).map((item) => [foldName(item.name), item]),
    );
  }

  category(name: string): Item | undefined {
    return this.#categories.get(foldName(name));
  }

  get accountId(): string | null {
    return defaultIncomeAccount(this.accounts, this.items, this.savedAccountId).account?.id ?? null;
  }
}

type Refusal = Omit<OperationError, 'at'>;

function bodyOf({ kind, values, itemId }: Operation, company: CompanyState): string | Refusal {
  if (kind === 'create-category') return categoryBody(values.name ?? '');
  const parent = values.category ? company.category(values.category) : undefined;
  if (values.category && !parent) return refusal('2500', 'The category could not be created in QuickBooks.');
  if (kind === 'create') {
    const { accountId } = company;
    if (accountId === null) return refusal('2500', 'No income account is chosen.');
    return createBody({ ...values, name: values.name ?? '' }, { accountId, parentId: parent?.id ?? null });
  }
  const item = itemId === null ? undefined : company.byId.get(itemId);
  if (!item) return refusal('610', 'The item is no longer in QuickBooks.');
  if (kind === 'update') return updateBody(item, values, parent?.id ?? null);
  return activeBody(item, kind === 'reactivate');
}

/** An operation that can't even be written down fails as QuickBooks would have failed it. */
function refusal(code: string, message: string): Refusal {
  return { code, message, detail: '', httpStatus: null, intuitTid: null };
}
