/**
 * What went wrong on the way to a token. `reconnect` is a refresh token that Intuit no longer takes; the others are the problems of connecting
 * that the popup explains.
 */
export type OAuthProblem =
  | 'cancelled'
  | 'denied'
  | 'wrong-keys'
  | 'code-used'
  | 'network'
  | 'state-mismatch'
  | 'redirect-refused'
  | 'no-company'
  | 'reconnect'
  | 'failed';

/** What may be said of a failure: no key, token, code or reply text is in it. */
export interface OAuthFailure {
  readonly httpStatus?: number | null;
  readonly intuitTid?: string | null;
  readonly retryable?: boolean;
  readonly retryAfterMs?: number | null;
}

/** A failure of signing in or of renewing the sign-in. Its text is made here alone, so that no secret can be in it. */
export class OAuthError extends Error {
  override readonly name = 'OAuthError';
  readonly problem: OAuthProblem;
  readonly httpStatus: number | null;
  readonly intuitTid: string | null;
  /** Whether the same request may well succeed later. */
  readonly retryable: boolean;
  readonly retryAfterMs: number | null;

  constructor(problem: OAuthProblem, failure: OAuthFailure = {}) {
    const status = failure.httpStatus ?? null;
    super(`QuickBooks sign-in: ${problem}${status === null ? '' : ` (HTTP ${status})`}`);
    this.problem = problem;
    this.httpStatus = status;
    this.intuitTid = failure.intuitTid ?? null;
    this.retryable = failure.retryable ?? problem === 'network';
    this.retryAfterMs = failure.retryAfterMs ?? null;
  }
}
