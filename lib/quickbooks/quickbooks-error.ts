/** What a failure means for what is done next. */
export type FaultKind =
  | 'duplicate'
  | 'stale'
  | 'not-found'
  | 'reference'
  | 'validation'
  | 'business'
  | 'subscription'
  | 'expired'
  | 'unauthorised'
  | 'throttled'
  | 'system'
  | 'network'
  | 'timeout'
  | 'unreadable'
  | 'too-large'
  | 'query'
  | 'unknown';

export interface QuickBooksFailure {
  /** Intuit's code (`6240`), or `network`, `timeout`, `unreadable`, `reconnect`. */
  readonly code: string;
  readonly message: string;
  readonly detail: string;
  readonly httpStatus: number | null;
  readonly intuitTid: string | null;
  readonly kind: FaultKind;
  /** Whether the same request, with the same `requestid`, may be sent again. */
  readonly retryable: boolean;
  readonly retryAfterMs?: number;
}

/** A request, or one operation of a batch, that QuickBooks refused or that got no readable answer. Holds no secret: it is shown and logged. */
export class QuickBooksError extends Error implements QuickBooksFailure {
  override readonly name = 'QuickBooksError';
  readonly code: string;
  readonly detail: string;
  readonly httpStatus: number | null;
  readonly intuitTid: string | null;
  readonly kind: FaultKind;
  readonly retryable: boolean;
  readonly retryAfterMs?: number;

  constructor(failure: QuickBooksFailure) {
    super(failure.message);
    this.code = failure.code;
    this.detail = failure.detail;
    this.httpStatus = failure.httpStatus;
    this.intuitTid = failure.intuitTid;
    this.kind = failure.kind;
    this.retryable = failure.retryable;
    if (failure.retryAfterMs !== undefined) this.retryAfterMs = failure.retryAfterMs;
  }
}
