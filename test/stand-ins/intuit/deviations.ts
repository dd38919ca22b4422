/**
 * Ways in which the real QuickBooks may turn out to be other than this stand-in is by default. Each makes one belief of `docs/assumptions.md` false, so that
 * `test/sandbox` can be seen to notice it.
 */
export interface Deviations {
  /** Whether names that differ in case, or in accents, are two names. */
  readonly nameCase: 'ignored' | 'heeded';
  readonly nameAccents: 'ignored' | 'heeded';
  /** Whether a name may be over 100 characters long, and have tabs, new lines and colons. */
  readonly nameForm: 'checked' | 'free';
  /** Whether an inactive item keeps its name from being used again. */
  readonly inactiveHoldsName: boolean;
  /** Whether an inactive item can be made active again. */
  readonly reactivation: 'accept' | 'refuse';
  /** What becomes of characters beyond ASCII that ISO-8859-1 has. */
  readonly accents: 'kept' | 'stripped';
  /** Decimals that a price keeps; it is rounded to them. */
  readonly priceDecimals: number;
  readonly highestPrice: string;
  /** Whether `null` in an update clears the field. */
  readonly nullClears: boolean;
  /** Whether `""` in an update clears the field. */
  readonly emptyClears: boolean;
  /** Whether `SubItem: false` takes an item out of its category. */
  readonly subItemFalse: 'moves' | 'ignored';
  /** What a sparse update does beyond its fields. */
  readonly sparse: 'keeps' | 'resets-account' | 'resets-taxable' | 'needs-name';
  /** Whether an update that changes nothing moves SyncToken. */
  readonly noOpMoves: boolean;
  readonly staleWrites: 'refuse' | 'accept';
  /** Whether one failed operation of a batch undoes the others. */
  readonly batchRollback: boolean;
  /** How an empty result is written. */
  readonly emptyResult: 'nothing' | 'empty-list';
  /** What a backslash escapes in a query. */
  readonly queryEscapes: 'all' | 'apostrophe' | 'none';
  readonly queryCase: 'ignored' | 'heeded';
  /** Whether inactive rows are found when they are asked for. */
  readonly queryInactive: boolean;
  /** Rows of a page at most, whatever is asked for. */
  readonly pageRows: number;
  /** How long change data capture takes to list a change. */
  readonly changeDelayMs: number;
  /** Whether requests that name a page or an extension as their origin are answered. */
  readonly origins: 'accept' | 'refuse';
}

export const DEFAULT_DEVIATIONS: Deviations = {
  nameCase: 'ignored',
  nameAccents: 'heeded',
  nameForm: 'checked',
  inactiveHoldsName: true,
  reactivation: 'accept',
  accents: 'kept',
  priceDecimals: Number.POSITIVE_INFINITY,
  highestPrice: '99999999999',
  nullClears: false,
  emptyClears: true,
  subItemFalse: 'moves',
  sparse: 'keeps',
  noOpMoves: false,
  staleWrites: 'refuse',
  batchRollback: false,
  emptyResult: 'nothing',
  queryEscapes: 'all',
  queryCase: 'ignored',
  queryInactive: true,
  pageRows: 1000,
  changeDelayMs: 0,
  origins: 'accept',
};
