/** What a rate is counted by. */
export type RateType = 'item' | 'hour';

/** State of a service in TaxDome's own QuickBooks integration, where a firm has that. */
type OwnSyncStatus = 'synced' | 'not_synced' | 'failed' | 'skipped';

/** A service as the server keeps it and the API sends it. */
export interface StoredService {
  readonly id: string;
  readonly name: string;
  /** May hold several lines, divided by `\n`; empty when there is none. */
  readonly description: string;
  /** In the firm's currency, at most two decimals; null when the service has no rate. */
  readonly rate: number | null;
  readonly rateType: RateType | null;
  readonly taxable: boolean;
  readonly category: string | null;
  readonly archived: boolean;
  /** How many clients or team members have a rate of their own for this service. */
  readonly individualRates: number;
  readonly ownSync: OwnSyncStatus;
}

/** What the create and edit form sends. */
export type ServiceDraft = Pick<StoredService, 'name' | 'description' | 'rate' | 'rateType' | 'taxable' | 'category'>;

/** One message of a refused save; `base` belongs to no field. */
export interface FieldError {
  readonly field: 'name' | 'description' | 'rate' | 'category' | 'base';
  readonly message: string;
}

/** Longest name and description that the server takes. */
export const MAX_NAME = 250;
export const MAX_DESCRIPTION = 4_000;
