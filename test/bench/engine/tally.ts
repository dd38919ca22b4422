import type { JournalEntry } from '../../stand-ins/intuit';

/** Requests of the Accounting API, counted from the stand-in's journal. */
export interface Tally {
  readonly requests: number;
  readonly writing: number;
  readonly batches: number;
  readonly reads: number;
  readonly throttled: number;
}

const WRITING: ReadonlySet<string> = new Set(['create', 'update', 'batch']);

type Counted = Pick<JournalEntry, 'path' | 'operation' | 'status'>;

/** Counts what a company was asked; what has to do with signing in belongs to no company. */
export function tally(journal: readonly Counted[], realmId: string): Tally {
  const asked = journal.filter(({ path }) => path.startsWith(`/v3/company/${realmId}/`));
  const writing = asked.filter(({ operation }) => WRITING.has(operation));
  return {
    requests: asked.length,
    writing: writing.length,
    batches: writing.filter(({ operation }) => operation === 'batch').length,
    reads: asked.length - writing.length,
    throttled: asked.filter(({ status }) => status === 429).length,
  };
}
