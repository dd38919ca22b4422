import type { Rate } from './rate';

/** The fields that are kept in step. */
export const FIELDS = ['name', 'description', 'rate', 'sku', 'category'] as const;
export type Field = (typeof FIELDS)[number];

/**
 * One side's values of a service, in QuickBooks' terms. A property that is missing is unknown (the page doesn't show that column)
 * and takes part in no comparison; `null` is empty.
 */
export interface Values {
  readonly name: string;
  readonly description?: string | null;
  readonly rate?: Rate | null;
  /** The unit of quantity: `Hour` or `Item` where TaxDome says so, any text on QuickBooks' side. */
  readonly sku?: string | null;
  /** Name of the category. */
  readonly category?: string | null;
}
