import { faultIn, faultInXml, type QuickBooksFault } from './fault-envelope';
import { faultError, statusError } from './faults';
import { parseExactly } from './lossless';
import { retryAfter } from './retry-after';

/** A readable answer without a fault. */
export interface Reply {
  /** The parsed body; numbers are the texts that stood there. */
  readonly body: unknown;
  /** Intuit's clock, ISO 8601; null where the answer does not tell it. */
  readonly time: string | null;
  readonly intuitTid: string | null;
}

/**
 * Reads an answer of the Accounting API.
 *
 * @param token the access token that was sent, which no error may quote.
 * @throws QuickBooksError for a fault (in a 200 too), a refusing status, and a body that is no JSON.
 */
export function readReply(response: Response, text: string, token: string, now: number): Reply {
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
function withoutSecret(fault: QuickBooksFault, token: string): QuickBooksFault {
  const clean = (text: string): string => text.replaceAll(token, '…');
  const errors = fault.errors.map((error) => ({
    ...error,
    message: clean(error.message),
    detail: clean(error.detail),
  }));
  return { errors };
}

function clock(body: unknown, date: string | null): string | null {
  const told = typeof body === 'object' && body !== null && 'time' in body ? String(body.time) : '';
  const at = [Date.parse(told), Date.parse(date ?? '')].find((time) => !Number.isNaN(time));
  return at === undefined ? null : new Date(at).toISOString();
}
