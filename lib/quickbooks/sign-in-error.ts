import type { OAuthError } from './oauth-error';
import { QuickBooksError } from './quickbooks-error';
import { unanswered } from './unanswered';

/** A failed renewal in the terms of a failed request: being offline, or Intuit being down, is not being logged out. */
export function signInError({
  problem,
  message,
  httpStatus,
  intuitTid,
  retryable,
  retryAfterMs,
}: OAuthError): QuickBooksError {
  const common = { message, detail: '', httpStatus, intuitTid };
  if (problem === 'network') return unanswered('network');
  if (!retryable) return new QuickBooksError({ ...common, code: problem, kind: 'unauthorised', retryable: false });
  if (retryAfterMs === null) return new QuickBooksError({ ...common, code: problem, kind: 'system', retryable: true });
  return new QuickBooksError({ ...common, code: problem, kind: 'throttled', retryable: true, retryAfterMs });
}
