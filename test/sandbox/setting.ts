import type { Fetch } from '../../lib/quickbooks/token-request';

/** All that the run needs of the outside. */
export interface Setting {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Of the redirect address on this machine. */
  readonly port: number;
  /** Ids of the beliefs to try; null: all. */
  readonly only: readonly string[] | null;
  readonly patient: boolean;
  readonly keepConnection: boolean;
  readonly fetch: Fetch;
  /** Keeps Intuit's limits. Off only where a stand-in has none. */
  readonly paced: boolean;
  readonly print: (text: string) => void;
  /** Asked before the first write. */
  readonly confirm: (question: string) => Promise<boolean>;
  readonly now: () => number;
  /** Rejects when the signal ends the run. */
  readonly wait: (ms: number) => Promise<void>;
  /** The same, whatever the signal says: for putting things back. */
  readonly rest: (ms: number) => Promise<void>;
  readonly signal: AbortSignal;
}
