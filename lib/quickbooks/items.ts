import * as z from 'zod/mini';
import type { Account, Item } from '../catalog/item';
import type { QuickBooksClient, Reply } from './client';
import { statusError } from './faults';
import { query, quote, readAll } from './query';
import { QuickBooksError } from './quickbooks-error';
import { toAccount, toItem } from './to-item';

export { toAccount, toItem } from './to-item';

z.config({ jitless: true });

const rows = z.optional(z.array(z.unknown()));
const queryReply = z.object({ QueryResponse: z.object({ Item: rows, Account: rows }) });
const itemReply = z.object({ Item: z.unknown() });

/** Everything of one kind that the company has, `at` Intuit's clock before the read, and how many metered reads it took. */
export interface FullRead<Row> {
  readonly rows: readonly Row[];
  readonly at: string | null;
  readonly reads: number;
}

/** All items, categories and inactive ones among them. @throws QuickBooksError */
export function readAllItems(client: QuickBooksClient, signal?: AbortSignal): Promise<FullRead<Item>> {
  return readAll(client, 'Item', itemsIn, signal);
}

/** All accounts, inactive ones among them. @throws QuickBooksError */
export function readAllAccounts(client: QuickBooksClient, signal?: AbortSignal): Promise<FullRead<Account>> {
  return readAll(client, 'Account', (reply) => convert(reply, 'Account', toAccount), signal);
}

/** One item with its current SyncToken; null where QuickBooks has none of that id (610). @throws QuickBooksError */
export async function itemById(client: QuickBooksClient, id: string, signal?: AbortSignal): Promise<Item | null> {
  try {
    const reply = await client.request({ path: `item/${encodeURIComponent(id)}`, ...(signal ? { signal } : {}) });
    const item = toItem(itemReply.safeParse(reply.body).data?.Item);
    if (item === null) throw unreadable(reply);
    return item;
  } catch (error) {
    if (error instanceof QuickBooksError && error.kind === 'not-found') return null;
    throw error;
  }
}

/** Items of that name, inactive ones and those of every category and type among them. @throws QuickBooksError */
export async function itemsByName(client: QuickBooksClient, name: string, signal?: AbortSignal): Promise<Item[]> {
  const statement = `SELECT * FROM Item WHERE Name = ${quote(name)} AND Active IN (true, false) ORDERBY Id STARTPOSITION 1 MAXRESULTS 1000`;
  return itemsIn(await query(client, statement, signal));
}

function itemsIn(reply: Reply): Item[] {
  return convert(reply, 'Item', toItem);
}

/** A row that can't be read makes the whole reply unreadable: an item that is overlooked would be created a second time. */
function convert<Row>(reply: Reply, entity: 'Item' | 'Account', to: (json: unknown) => Row | null): Row[] {
  const read = queryReply.safeParse(reply.body);
  if (!read.success) throw unreadable(reply);
  return (read.data.QueryResponse[entity] ?? []).map((json) => {
    const row = to(json);
    if (row === null) throw unreadable(reply);
    return row;
  });
}

function unreadable({ intuitTid }: Reply): QuickBooksError {
  return statusError({ httpStatus: 200, intuitTid });
}
