import type { Limiter } from './api/limiter';
import type { ReplayBook } from './api/replay-book';
import type { Company } from './company';
import type { FaultBook } from './faults/fault-book';
import type { TokenStore } from './oauth/token-store';
import type { Client, IntuitOptions, Limits } from './options';
import type { JournalEntry } from './server/journal-entry';

/** Everything that a request can reach. */
export interface World {
  readonly options: IntuitOptions;
  readonly clients: readonly Client[];
  readonly companies: readonly Company[];
  readonly tokens: TokenStore;
  readonly limits: Limits;
  readonly limiter: Limiter;
  readonly replays: ReplayBook;
  readonly faults: FaultBook;
  readonly journal: JournalEntry[];
  readonly now: () => number;
  /** Passes time by the same clock. */
  readonly sleep: (milliseconds: number) => Promise<void>;
}
