import type { Rate } from './rate';

/** A product or service of QuickBooks, reduced to what syncing needs. Categories are items too (`type: 'Category'`). */
export interface Item {
  readonly id: string;
  /** Changes with every write; an update must carry the current one. */
  readonly syncToken: string;
  readonly name: string;
  /** `Service`, `NonInventory`, `Inventory`, `Category`, `Group`, and whatever else Intuit has. */
  readonly type: string;
  readonly active: boolean;
  readonly description: string | null;
  readonly rate: Rate | null;
  readonly sku: string | null;
  /** The category it stands under. */
  readonly parentId: string | null;
  readonly incomeAccountId: string | null;
  /** ISO 8601, from `MetaData.LastUpdatedTime`. */
  readonly updatedAt: string | null;
}

/** An account of the chart of accounts. */
export interface Account {
  readonly id: string;
  readonly name: string;
  /** `AccountType`: `Income`, `Other Income`, `Bank`, … */
  readonly type: string;
  readonly subType: string | null;
  readonly active: boolean;
}

/** What is known of a connected company; never its realm id, which stays in the vault. */
export interface Company {
  readonly name: string;
  /** ISO 3166 code, `US`, `CA`, … */
  readonly country: string | null;
  /** ISO 4217 code of the home currency. */
  readonly currency: string | null;
}
