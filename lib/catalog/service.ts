import type { Rate } from './rate';

/** The two rate types of TaxDome. */
export type Unit = 'hour' | 'item';

/** What a rate cell said: an amount, nothing, or a text that must be asked about and is never guessed. */
export type RateReading =
  | { readonly kind: 'amount'; readonly amount: Rate }
  | { readonly kind: 'none' }
  | { readonly kind: 'problem'; readonly problem: RateProblem; readonly text: string };

export type RateProblem = 'ambiguous' | 'not-a-number' | 'too-precise';

/**
 * A row of TaxDome's services list. A property that is missing was not shown by the page and so is unknown; `null` was shown and
 * is empty.
 */
export interface Service {
  /** The id found in the row, else made from name and category (`serviceKey`). Unique within a firm. */
  readonly key: string;
  /** Whether `key` is an id of TaxDome's, which survives a rename. */
  readonly keyIsId: boolean;
  /** Exactly as the page shows it. */
  readonly name: string;
  /** Its name in TaxDome, where `name` is the one that a person gave it for QuickBooks (`alias.ts`). The page's own reading has none. */
  readonly ownName?: string;
  /** The key of the service that went in the very read in which this one came: it may be that one, renamed. The page's own reading has none. */
  readonly inPlaceOf?: string;
  readonly description?: string | null;
  readonly rate: RateReading;
  readonly unit?: Unit | null;
  readonly category?: string | null;
  /** ISO 4217 code, only where the amount names its currency without doubt (`CHF`, `US$`, `EUR`, never a bare `$`). */
  readonly currency?: string;
  readonly archived: boolean;
}
