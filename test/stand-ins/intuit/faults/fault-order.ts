import type { JournalEntry, OperationKind } from '../server/journal-entry';

/** What goes wrong. `drop-before`, and `status` without `after`, leave nothing done; all others do what was asked first. */
export type FaultAction =
  /** The connection is cut, nothing was done. */
  | 'drop-before'
  /** It was done, and the connection is cut without a reply. */
  | 'drop-after'
  /** Done at once, answered late (`ms`). */
  | 'delay'
  /** Another status, see `status` and `body`. */
  | 'status'
  /** Done; the head and half of the body come, then the connection is cut. */
  | 'cut-body'
  /** Done; status 200 and a body that is no JSON. */
  | 'malformed';

/** Every given condition must hold. */
export interface FaultMatch {
  readonly host?: string;
  readonly pathIncludes?: string;
  readonly method?: string;
  readonly operation?: OperationKind;
}

/** A Fault inside an answered batch. */
export interface OperationFault {
  /** The operations whose sent Name is this, or matches it. Left out: every operation. */
  readonly itemName?: string | RegExp;
  readonly code: string;
  readonly detail?: string;
  /** Left out: what Intuit says for the code. */
  readonly message?: string;
  /** Whether the operation was done although it reports a fault. */
  readonly written?: boolean;
}

export interface FaultOrder {
  /** Left out: every request. */
  readonly match?: FaultMatch | ((request: JournalEntry) => boolean);
  /** Which match is the first to suffer, from 1. Default 1. For an operation fault, operations are counted. */
  readonly nth?: number;
  /** How many matches suffer from there. Default 1. */
  readonly times?: number;
  readonly action?: FaultAction;
  /** For `delay`. */
  readonly ms?: number;
  /** For `status`. Default 503. */
  readonly status?: number;
  /** For `status`: a fault code in JSON or XML, an HTML page as a proxy writes it, or nothing. Default html. */
  readonly body?: { readonly json: string } | { readonly xml: string } | 'html' | 'empty';
  /** For `status`: what was asked is done first, as when a gateway gives up waiting. */
  readonly after?: boolean;
  /** Retry-After in seconds. */
  readonly retryAfter?: number;
  readonly operationFault?: OperationFault;
}
