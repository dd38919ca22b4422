import { faultIn, faultInXml } from './fault-envelope';
import { faultError, statusError } from './faults';
import type { Environment } from './keys';
import { parseExactly } from './lossless';
import { OAuthError } from './oauth-error';
import { QuickBooksError } from './quickbooks-error';
import { type ApiRequest, requestUrl } from './request-url';
import { retryAfter } from './retry-after';
import type { Fetch } from './token-request';

/** What a client of one company is made of. All of the outside world comes in here. */
export interface ClientOptions {
  readonly environment: Environment;
  readonly realmId: string;
  /** A token that is good now; `refused` is one that QuickBooks no longer took. @throws OAuthError */
  readonly accessToken: (refused?: string) => Promise<string>;
  readonly fetch: Fetch;
  /** Waits for the request's turn within Intuit's limits; what it returns is called when the answer is there. */
  readonly turn?: (kind: 'batch' | 'other') => Promise<() => void>;
  /** Intuit itself ends a request after 120 s. */
  readonly timeoutMs?: number;
  readonly now?: () => number;
}

/** A readable answer without a fault. */
export interface Reply {
  /** The parsed body; numbers are the texts that stood there. */
  readonly body: unknown;
  /** Intuit's clock, ISO 8601; null where the answer does not tell it. */
  readonly time: string | null;
  readonly intuitTid: string | null;
}

/** The Accounting API of one company. */
export interface QuickBooksClient {
  readonly realmId: string;
  /** @throws QuickBooksError, and nothing else but the reason of an aborted `signal`. */
  request(request: ApiRequest): Promise<Reply>;
}

const TIMEOUT_MS = 120_000;

/** A client of one company. It sends a request once, and a second time only with a new token after the first one had expired. */
export function quickBooksClient(options: ClientOptions): QuickBooksClient {
  return {
    realmId: options.realmId,
    async request(request) {
      const token = await tokenOf(options);
      try {
        return await send(options, request, token);
      } catch (error) {
        if (!(error instanceof QuickBooksError) || error.kind !== 'expired') throw error;
      }
      try {
        return await send(options, request, await tokenOf(options, token));
      } catch (error) {
        // A new token that is refused at once is no matter of time.
        if (!(error instanceof QuickBooksError) || error.kind !== 'expired') throw error;
        throw new QuickBooksError({ ...error, message: error.message, kind: 'unauthorised' });
      }
    },
  };
}

async function send(options: ClientOptions, request: ApiRequest, token: string): Promise<Reply> {
  const release = await options.turn?.(request.path === 'batch' ? 'batch' : 'other');
  try {
    return await exchange(options, request, token);
  } finally {
    release?.();
  }
}

async function exchange(options: ClientOptions, request: ApiRequest, token: string): Promise<Reply> {
  const timeout = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  let response: Response;
  let text: string;
  try {
    response = await options.fetch(requestUrl(options, request), {
      method: request.body === undefined ? 'GET' : 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        Accept: 'application/json',
        ...(request.body === undefined ? {} : { 'Content-Type': 'application/json;charset=UTF-8' }),
      },
      ...(request.body === undefined ? {} : { body: request.body }),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: request.signal ? AbortSignal.any([timeout, request.signal]) : timeout,
    });
    text = await response.text();
  } catch {
    request.signal?.throwIfAborted();
    throw unanswered(timeout.aborted ? 'timeout' : 'network');
  }
  return read(response, text, token, (options.now ?? Date.now)());
}

function read(response: Response, text: string, token: string, now: number): Reply {
  const { status, headers } = response;
  const intuitTid = headers.get('intuit_tid') ?? headers.get('intuit-tid');
  const context = {
    httpStatus: status,
    intuitTid,
    retryAfterMs: status === 429 ? retryAfter(headers.get('retry-after'), now) : null,
  };
  const body = parsed(text);
  const fault = faultIn(body) ?? (body === undefined ? faultInXml(text) : null);
  if (fault) throw faultError(withoutSecret(fault, token), context);
  if (!response.ok || body === undefined) throw statusError(context);
  return { body, time: clock(body, headers.get('date')), intuitTid };
}

function parsed(text: string): unknown {
  try {
    return parseExactly(text);
  } catch {
    return undefined;
  }
}

/** The gateway quotes the token in its faults; no text that leaves here may hold it. */
function withoutSecret<Fault extends NonNullable<ReturnType<typeof faultIn>>>(fault: Fault, token: string): Fault {
  const clean = (text: string): string => text.replaceAll(token, '…');
  const errors = fault.errors.map((error) => ({
    ...error,
    message: clean(error.message),
    detail: clean(error.detail),
  }));
  return { ...fault, errors };
}

function clock(body: unknown, date: string | null): string | null {
  const told = typeof body === 'object' && body !== null && 'time' in body ? String(body.time) : '';
  const at = [Date.parse(told), Date.parse(date ?? '')].find((time) => !Number.isNaN(time));
  return at === undefined ? null : new Date(at).toISOString();
}

function unanswered(kind: 'timeout' | 'network'): QuickBooksError {
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

async function tokenOf(options: ClientOptions, refused?: string): Promise<string> {
  try {
    return await options.accessToken(refused);
  } catch (error) {
    throw error instanceof OAuthError ? signInError(error) : error;
  }
}

/** A failed renewal in the terms of a failed request: being offline, or Intuit being down, is not being logged out. */
function signInError({
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
