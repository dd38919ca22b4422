import { faultIn, faultInXml } from './fault-envelope';
import { faultError, statusError } from './faults';
import { parseExactly } from './lossless';
import { retryAfter } from './retry-after';
import { cleanText, withoutSecrets } from './without-secrets';

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
 * @param secrets what no error may quote: the access token that was sent, keys, the company's number.
 * @throws QuickBooksError for a fault (in a 200 too), a refusing status, and a body that is no JSON.
 */
export function readReply(response: Response, text: string, secrets: readonly string[], now: number): Reply {
  const { status, headers } = response;
  const tid = headers.get('intuit_tid') ?? headers.get('intuit-tid');
  const intuitTid = tid === null ? null : cleanText(tid, secrets);
  const context = {
    httpStatus: status,
    intuitTid,
    retryAfterMs: status === 429 ? retryAfter(headers.get('retry-after'), now) : null,
  };
  const read = parsed(text);
  // Most replies hold no refusal, and large ones are not walked through for nothing.
  const body = /"fault"/i.test(text) ? withoutSecrets(read, secrets) : read;
  const fault = faultIn(body) ?? (body === undefined ? faultInXml(cleanText(text, secrets)) : null);
  if (fault) throw faultError(fault, context);
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

function clock(body: unknown, date: string | null): string | null {
  const told = typeof body === 'object' && body !== null && 'time' in body ? String(body.time) : '';
  const at = [Date.parse(told), Date.parse(date ?? '')].find((time) => !Number.isNaN(time));
  return at === undefined ? null : new Date(at).toISOString();
}
