/**
 * Why a service stands where it stands. Each code has its words in every locale: `reason_<code>` (the sentence) and, where something can be done,
 * `reason_<code>_fix` (numbered steps, a line each).
 */
export const REASON_CODES = [
  // nothing is wrong
  'in-step',
  'new',
  'same-name',
  'changed',
  'differs',
  'kept-apart',
  'name-altered',
  'rate-altered',
  'syncing',
  'first-sync-open',
  'automatic-off',
  'waiting-for-second-read',
  // decisions
  'values-differ',
  'several-items',
  'other-category',
  'inactive-item',
  'other-type',
  'both-changed',
  'item-missing',
  'rate-ambiguous',
  'rate-not-a-number',
  'rate-too-precise',
  'maybe-renamed',
  'item-taken',
  'name-twice',
  'renamed-clash',
  'unlinked',
  'no-income-account',
  'preview-needed',
  // skipped
  'excluded',
  'undone',
  'archived',
  'name-empty',
  'name-too-long',
  'name-colon',
  'name-control',
  'name-characters',
  'rate-too-large',
  'category-name',
  'description-too-long',
  'other-currency',
  // held back
  'offline',
  'storage-full',
  'disconnected',
  'reconnect',
  'throttled-long',
  'company-unreadable',
  // refused by QuickBooks
  'throttled',
  'duplicate-name',
  'stale',
  'object-not-found',
  'invalid-reference',
  'business-validation',
  'invalid-account',
  'validation',
  'subscription',
  'not-authorised',
  'system-failure',
  'network',
  'unknown-fault',
] as const;

export type ReasonCode = (typeof REASON_CODES)[number];

/** A code with what its sentence needs: names and amounts as texts, never ids. */
export interface Reason {
  readonly code: ReasonCode;
  readonly params?: Readonly<Record<string, string>>;
}
