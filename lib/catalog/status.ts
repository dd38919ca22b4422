import type { Reason } from './reason';
import type { Field } from './values';

/** The five statuses of the seed, as they stand in `data-qbo-status`. */
export const STATUSES = ['synced', 'not-synced', 'syncing', 'failed', 'skipped'] as const;
export type Status = (typeof STATUSES)[number];

/** A service's status with all that explains it. */
export interface ServiceStatus {
  readonly status: Status;
  readonly reason: Reason;
  /** Fields whose values differ from QuickBooks' although nothing is to be pushed. */
  readonly differs: readonly Field[];
  /** Epoch milliseconds of the last sync. */
  readonly syncedAt: number | null;
}
