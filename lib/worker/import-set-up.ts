import { incomeAccounts } from '../catalog/income-account';
import type { ImportOutcome } from '../messages/protocol';
import { setUpSchema } from '../messages/set-up-schema';
import { initialSettings } from '../store/load-snapshot';
import { ofConnection } from '../store/open';
import { FORMAT, FORMAT_VERSION, isSame, type NamedAccount, type SetUpFile } from '../store/set-up-file';
import { refreshMirror } from '../sync/refresh-mirror';
import type { WorkerContext } from './context';
import { policySettings } from './policy';

type Refusal = Extract<ImportOutcome, { ok: false }>['problem'];

/**
 * Takes a colleague's set-up over: links, decisions, names and settings of this firm and company replace those in this browser. Nothing is written to QuickBooks, and nothing by itself before this browser's
 * next confirmed preview, whether or not it had one before. Automatic sync is off unless a policy fixes it: one browser per company is enough. A link whose item the company doesn't have, under the name that it had, is left out.
 *
 * @throws QuickBooksError where the company can't be read
 */
export async function importSetUp(context: WorkerContext, connection: string, text: string): Promise<ImportOutcome> {
  const file = read(text);
  if (typeof file === 'string') return { ok: false, problem: file };
  const head = await context.store.get('connections', connection);
  if (head?.firm !== file.firm || head.environment !== file.environment)
    return { ok: false, problem: 'import-other-firm' };
  await refreshMirror(context, connection, 10_000);
  const fixed = await policySettings(context, connection);
  const outcome = await takeOver(context, connection, file, fixed);
  if (outcome.ok) context.changed(connection, ['links', 'decisions', 'settings', 'journal', 'firms', 'operations']);
  return outcome;
}

function read(text: string): SetUpFile | Refusal {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'import-not-ours';
  }
  const { format, version } = (typeof json === 'object' && json !== null ? json : {}) as Partial<SetUpFile>;
  if (format === FORMAT && typeof version === 'number' && version > FORMAT_VERSION) return 'import-newer';
  const parsed = setUpSchema.safeParse(json);
  // The schema has just proved the shape; optional fields are spelled otherwise there.
  return parsed.success ? (parsed.data as unknown as SetUpFile) : 'import-not-ours';
}

const STORES = [
  ...(['links', 'decisions', 'aliases', 'settings', 'items', 'accounts', 'operations', 'journal', 'firms'] as const),
] as const;

async function takeOver(
  context: WorkerContext,
  connection: string,
  file: SetUpFile,
  fixed: Awaited<ReturnType<typeof policySettings>>,
): Promise<ImportOutcome> {
  const transaction = context.store.transaction(STORES, 'readwrite', { durability: 'strict' });
  const store = <Name extends (typeof STORES)[number]>(name: Name) => transaction.objectStore(name);
  const rows = ofConnection(connection);
  const [items, accounts, open, known, firm] = await Promise.all([
    store('items').getAll(rows),
    store('accounts').getAll(rows),
    store('operations').index('connection').getAll(connection),
    store('settings').get(connection),
    store('firms').get(file.firm),
  ]);
  const itemOf = new Map(items.map((item) => [item.id, item]));
  const links = file.links.filter(({ itemId, itemName }) => isSame(itemOf.get(itemId), itemName));
  // What is under way would come back into links that it knows nothing of.
  const isBusy = open.some(({ state }) => state === 'queued' || state === 'sending');
  if (isBusy || (links.length === 0 && file.links.length > 0)) {
    await transaction.done;
    return { ok: false, problem: isBusy ? 'busy' : 'import-other-firm' };
  }
  const now = context.now();
  for (const name of ['links', 'decisions', 'aliases'] as const) await store(name).delete(rows);
  for (const { itemName: _, ...link } of links) void store('links').put({ ...link, connection });
  for (const decision of file.decisions) void store('decisions').put({ ...decision, connection, at: now });
  for (const alias of file.aliases) void store('aliases').put({ ...alias, connection, at: now });
  const usable = new Map(incomeAccounts(accounts).map((account) => [account.id, account]));
  const idOf = (account: NamedAccount | null) =>
    account && isSame(usable.get(account.id), account.name) ? account.id : null;
  const { categories, unitInSku, incomeAccount, categoryAccounts } = file.settings;
  const ofCategories = Object.entries(categoryAccounts).flatMap(([category, account]) => {
    const id = idOf(account);
    return id === null ? [] : [[category, id] as const];
  });
  await store('settings').put({
    ...(known ?? initialSettings(connection)),
    ...{ categories, unitInSku, autoSync: false, categoryAccounts: Object.fromEntries(ofCategories) },
    ...(idOf(incomeAccount) === null ? {} : { incomeAccountId: idOf(incomeAccount) }),
    ...fixed,
    // What the file calls agreed on decides which side changed: a person looks before anything is written from it.
    previewNeeded: true,
  });
  if (firm) await store('firms').put({ ...firm, ...file.page });
  await store('journal').add({
    ...{ connection, at: now, kind: 'imported', cause: 'user', name: file.company, serviceKey: null },
    ...{ itemId: null, before: null, values: null, error: null },
  });
  await transaction.done;
  return { ok: true, taken: links.length, left: file.links.length - links.length };
}
