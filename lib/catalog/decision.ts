import type { Reason } from './reason';
import type { Field, Values } from './values';

/** What the plan says of one service, always with its reason. */
export type Decision =
  | { readonly kind: 'create'; readonly values: Values; readonly reason: Reason }
  /** Binds the service to an item. The bond writes nothing; `changes` is what a person wants written after it, usually nothing. */
  | { readonly kind: 'link'; readonly itemId: string; readonly changes: Partial<Values>; readonly reason: Reason }
  /** Only the fields that changed in TaxDome, and what they change from. */
  | { readonly kind: 'update'; readonly itemId: string; readonly changes: Partial<Values>; readonly reason: Reason }
  | { readonly kind: 'ask'; readonly question: Question; readonly reason: Reason }
  | { readonly kind: 'skip'; readonly reason: Reason }
  | { readonly kind: 'nothing'; readonly itemId: string; readonly differs: readonly Field[]; readonly reason: Reason };

/** What only a person can decide. */
export type Question =
  /** One item has the name, in the same category, but other values. TaxDome's are preselected in the preview. */
  | { readonly kind: 'values-differ'; readonly itemId: string; readonly differs: readonly Field[] }
  /** Items that could be the service's: of the same name elsewhere, inactive, of another type, or several. */
  | { readonly kind: 'candidates'; readonly itemIds: readonly string[] }
  /** Both sides changed the same field since the last sync. */
  | { readonly kind: 'both-changed'; readonly itemId: string; readonly fields: readonly Field[] }
  /** The linked item is inactive or gone. */
  | { readonly kind: 'item-missing'; readonly itemId: string }
  /** The page's rate can't be read as one amount. */
  | { readonly kind: 'rate-unreadable'; readonly text: string }
  /** A service vanished and an equal one came: a rename that nobody saw. */
  | { readonly kind: 'maybe-renamed'; readonly formerKey: string }
  /** No income account is chosen and none is the default. */
  | { readonly kind: 'income-account' };

/**
 * What the user has decided for one service. `over`: what the item held then, since a decision is none about values that nobody had seen. `sendAnyway`: the name goes to QuickBooks although it is said not to take it (decided before). The worker adds both.
 */
export type UserDecision =
  | { readonly kind: 'exclude' }
  | { readonly kind: 'undone' }
  /** A person ended the link to that item: it is not made again by itself. */
  | { readonly kind: 'unlinked'; readonly itemId: string }
  | { readonly kind: 'create'; readonly sendAnyway?: true }
  | {
      readonly kind: 'link';
      readonly itemId: string;
      readonly keep: 'taxdome' | 'quickbooks';
      readonly over?: Values;
      readonly sendAnyway?: true;
    }
  | {
      readonly kind: 'keep';
      readonly keep: 'taxdome' | 'quickbooks';
      readonly over?: Values;
      readonly sendAnyway?: true;
    }
  | { readonly kind: 'send-anyway' };
