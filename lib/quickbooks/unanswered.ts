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
