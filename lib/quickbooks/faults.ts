import { lookup } from '../catalog/lookup';
import type { QuickBooksFault } from './fault-envelope';
import { type FaultKind, QuickBooksError } from './quickbooks-error';

/** What each code means (Intuit's "Error codes" page; the reactions are in docs/architecture.md). By code alone: texts are translated and change. */
const KINDS: Readonly<Record<string, FaultKind>> = {
  '120': 'unauthorised',
  '610': 'not-found',
  '1040': 'too-large',
  '2010': 'validation',
  '2020': 'validation',
  '2030': 'validation',
  '2040': 'validation',
  '2050': 'validation',
  '2080': 'validation',
  '2500': 'reference',
  '3001': 'throttled',
  '3100': 'unauthorised',
  '3200': 'expired',
  '4000': 'query',
  '4001': 'query',
  '5010': 'stale',
  '6000': 'business',
  '6190': 'subscription',
  '6240': 'duplicate',
  '6430': 'business',
  '10000': 'system',
};

/** The answer in which a fault stood. */
export interface FaultContext {
  readonly httpStatus: number;
  readonly intuitTid: string | null;
  /** From a 429; a minute where the answer does not say. */
  readonly retryAfterMs?: number | null;
}

const A_MINUTE = 60_000;
const RETRYABLE_STATUS: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

/** The error that a fault of one operation or of a whole request stands for. With several errors the first that is known decides. */
export function faultError(fault: QuickBooksFault, context: FaultContext): QuickBooksError {
  const first = fault.errors.find(({ code }) => lookup(KINDS, code)) ?? fault.errors[0];
  if (!first) return statusError(context);
  const known = context.httpStatus === 429 ? 'throttled' : lookup(KINDS, first.code);
  const kind = known ?? kindOfStatus(context.httpStatus) ?? 'unknown';
  const secret = kind === 'expired' || kind === 'unauthorised';
  return new QuickBooksError({
    code: first.code,
    message: first.message,
    // The gateway's detail quotes the access token ("Token expired: …").
    detail: secret ? '' : first.detail,
    kind,
    // A refusal that is known for what it is stays one, though it come as a 500: it would be sent again for ever.
    retryable: kind === 'throttled' || kind === 'system' || (!known && RETRYABLE_STATUS.has(context.httpStatus)),
    ...common(context, kind),
  });
}

/** The error that an answer without a readable fault stands for: an HTML page of a proxy, an empty or cut-off body. */
export function statusError(context: FaultContext): QuickBooksError {
  const kind = kindOfStatus(context.httpStatus) ?? (isSuccess(context.httpStatus) ? 'unreadable' : 'unknown');
  return new QuickBooksError({
    code: 'unreadable',
    message: `HTTP ${context.httpStatus}`,
    detail: '',
    kind,
    // A success that can't be read is an answer that got lost: the same requestid brings it again.
    retryable: kind === 'unreadable' || RETRYABLE_STATUS.has(context.httpStatus),
    ...common(context, kind),
  });
}

function common(context: FaultContext, kind: FaultKind) {
  return {
    httpStatus: context.httpStatus,
    intuitTid: context.intuitTid,
    ...(kind === 'throttled' ? { retryAfterMs: context.retryAfterMs ?? A_MINUTE } : {}),
  };
}

function kindOfStatus(status: number): FaultKind | null {
  if (status === 401) return 'expired';
  if (status === 403) return 'unauthorised';
  if (status === 408) return 'timeout';
  if (status === 413) return 'too-large';
  if (status === 429) return 'throttled';
  return status >= 500 ? 'system' : null;
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}
