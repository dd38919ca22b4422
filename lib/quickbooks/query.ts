import type { QuickBooksClient, Reply } from './client';
import { statusError } from './faults';

/** As many rows as one query may return (Accounting API, "Data queries"). */
const PAGE_SIZE = 1_000;

/** A text as it stands in a query: in apostrophes, its own escaped by a backslash. */
export function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

/** Sends one query. */
export function query(client: QuickBooksClient, statement: string, signal?: AbortSignal): Promise<Reply> {
  return client.request({ path: 'query', parameters: { query: statement }, ...(signal ? { signal } : {}) });
}

/**
 * All rows of an entity, inactive ones too. Ordered, or the pages would shift while they are read; the end is a page that is not full.
 *
 * @param read takes the rows out of one reply. @throws QuickBooksError
 */
export async function readAll<Row extends { readonly id: string }>(
  client: QuickBooksClient,
  entity: 'Item' | 'Account',
  read: (reply: Reply) => readonly Row[],
  signal?: AbortSignal,
): Promise<{ rows: Row[]; at: string | null; reads: number }> {
  const byId = new Map<string, Row>();
  let at: string | null = null;
  for (let page = 0; ; page++) {
    const start = page * PAGE_SIZE + 1;
    const statement = `SELECT * FROM ${entity} WHERE Active IN (true, false) ORDERBY Id STARTPOSITION ${start} MAXRESULTS ${PAGE_SIZE}`;
    const reply = await query(client, statement, signal);
    // Intuit's clock at the first page: what changes from then on, change data capture tells.
    if (page === 0) at = reply.time;
    const rows = read(reply);
    const known = byId.size;
    for (const row of rows) byId.set(row.id, row);
    // A full page of what was there before: the paging does not work, and rows that are not seen would be created again.
    if (rows.length >= PAGE_SIZE && byId.size === known)
      throw statusError({ httpStatus: 200, intuitTid: reply.intuitTid });
    if (rows.length < PAGE_SIZE) return { rows: [...byId.values()], at, reads: page + 1 };
  }
}
