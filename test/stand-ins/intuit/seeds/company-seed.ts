import type { Rules } from '../options';

export interface AccountSeed {
  readonly name: string;
  /** AccountType; default `Income`. */
  readonly type?: string;
  readonly subType?: string;
  readonly active?: boolean;
  readonly description?: string;
}

export interface ItemSeed {
  readonly name: string;
  /** Default `Service`. */
  readonly type?: 'Service' | 'NonInventory' | 'Inventory' | 'Category' | 'Group';
  readonly description?: string;
  /** Decimal text. Default `0`, as QuickBooks has it for an item without a price. */
  readonly price?: string;
  readonly sku?: string;
  /** Name of a category that stands earlier in the list. */
  readonly category?: string;
  /** Name of an account; default: the first Income account. */
  readonly incomeAccount?: string;
  readonly taxable?: boolean;
  readonly active?: boolean;
  /** For a bundle: names of items that stand earlier in the list. */
  readonly members?: readonly string[];
}

/** What a company starts with. */
export interface CompanySeed {
  readonly name: string;
  readonly legalName: string;
  readonly country: string;
  readonly currency: string;
  readonly language: string;
  readonly environment: 'production' | 'sandbox';
  /** Default: a made-up one above Number.MAX_SAFE_INTEGER. */
  readonly realmId?: string;
  readonly accounts: readonly AccountSeed[];
  readonly items: readonly ItemSeed[];
  readonly rules?: Partial<Rules>;
}
