import * as z from 'zod/mini';
import type { Account, Item } from '../catalog/item';
import type { QuickBooksClient } from './client';
import { faultIn } from './fault-envelope';
import { faultError, statusError } from './faults';
import { toAccount, toItem } from './to-item';

/** What changed in a company since a moment. */
export interface Changes {
  readonly items: readonly Item[];
  readonly accounts: readonly Account[];
  readonly deletedItemIds: readonly string[];
  readonly deletedAccountIds: readonly string[];
  /** Intuit's clock, ISO 8601: the next watermark, once all of this is stored. */
  readonly at: string;
  /** There may be more than the answer holds; only a full read tells. */
  readonly truncated: boolean;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Change data capture returns at most so many objects (Accounting API, "Change data capture"). */
export const MOST_CHANGES = 1_000;
/** It reaches back 30 days; a day is kept in hand. */
const REACH = 29 * DAY;
/** Two clocks, and writes that were under way at the last pass. */
const OVERLAP = 2 * MINUTE;

/** From when to ask, given the watermark of the last clean pass: two minutes before. */
export function overlapped(watermark: string): string {
  return new Date(Date.parse(watermark) - OVERLAP).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Whether changes since the watermark can still be asked for; if not, all must be read again. */
export function withinReach(watermark: string | null, now: number): boolean {
  const since = Date.parse(watermark ?? '');
  return !Number.isNaN(since) && now - since < REACH;
}

z.config({ jitless: true });

const rows = z.optional(z.array(z.unknown()));
const reply = z.object({
  CDCResponse: z.array(z.object({ QueryResponse: z.optional(z.array(z.object({ Item: rows, Account: rows }))) })),
});
const deleted = z.object({ Id: z.string(), status: z.literal('Deleted') });

/**
 * Items and accounts that changed since then, one metered read.
 *
 * @param since ISO 8601, already overlapped.
 * @param entities of which kinds. @throws QuickBooksError
 */
export async function changedSince(
  client: QuickBooksClient,
  since: string,
  entities: 'Item,Account' | 'Account' = 'Item,Account',
  signal?: AbortSignal,
): Promise<Changes> {
  const { body, time, intuitTid } = await client.request({
    path: 'cdc',
    parameters: { entities, changedSince: since },
    ...(signal ? { signal } : {}),
  });
  const read = reply.safeParse(body);
  const answers = read.data?.CDCResponse.flatMap(({ QueryResponse }) => QueryResponse ?? []);
  if (!answers) throw statusError({ httpStatus: 200, intuitTid });
  for (const fault of nestedFaults(body)) throw faultError(fault, { httpStatus: 200, intuitTid });
  const items = split(
    answers.flatMap(({ Item }) => Item ?? []),
    toItem,
  );
  const accounts = split(
    answers.flatMap(({ Account }) => Account ?? []),
    toAccount,
  );
  if (!items || !accounts) throw statusError({ httpStatus: 200, intuitTid });
  const count = items.rows.length + items.deletedIds.length + accounts.rows.length + accounts.deletedIds.length;
  return {
    items: items.rows,
    accounts: accounts.rows,
    deletedItemIds: items.deletedIds,
    deletedAccountIds: accounts.deletedIds,
    // Without Intuit's clock the watermark stays where it was: nothing is missed, only asked for again.
    at: time ?? since,
    truncated: count >= MOST_CHANGES,
  };
}

function split<Row>(all: readonly unknown[], to: (json: unknown) => Row | null) {
  const deletedIds: string[] = [];
  const changed: Row[] = [];
  for (const json of all) {
    const gone = deleted.safeParse(json);
    const row = gone.success ? null : to(json);
    if (gone.success) deletedIds.push(gone.data.Id);
    else if (row === null) return null;
    else changed.push(row);
  }
  return { rows: changed, deletedIds };
}

const withParts = z.object({
  CDCResponse: z.array(z.looseObject({ QueryResponse: z.optional(z.array(z.unknown())) })),
});

function nestedFaults(body: unknown) {
  const parts = withParts.safeParse(body).data?.CDCResponse ?? [];
  return parts.flatMap((part) => [part, ...(part.QueryResponse ?? [])]).flatMap((part) => faultIn(part) ?? []);
}
