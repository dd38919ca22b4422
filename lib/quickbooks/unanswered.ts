import { QuickBooksError } from './quickbooks-error';

/** The error of a request that got no answer. Whether it was carried out is unknown, so it is sent again as it was. */
export function unanswered(kind: 'timeout' | 'network'): QuickBooksError {
  const message = kind === 'timeout' ? 'QuickBooks did not answer in time' : 'QuickBooks could not be reached';
  return new QuickBooksError({
    code: kind,
    message,
    detail: '',
    httpStatus: null,
    intuitTid: null,
    kind,
    retryable: true,
  });
}

/** The error of a request that was not even sent: QuickBooks has asked for a pause, which is not over. */
export function pausing(retryAfterMs: number): QuickBooksError {
  return new QuickBooksError({
    ...{ code: '3001', message: 'QuickBooks has asked for a pause', detail: '', httpStatus: null, intuitTid: null },
    ...{ kind: 'throttled', retryable: true, retryAfterMs },
  });
}
