import { OAuthError } from './oauth-error';
import { retryAfter } from './retry-after';

/** `fetch`, or what stands for it in a test. */
export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

/** One reply of the token or the revocation endpoint. */
export interface TokenReply {
  readonly status: number;
  /** The parsed body, null where it is no JSON. */
  readonly json: unknown;
  readonly intuitTid: string | null;
  /** From a 429, ms. */
  readonly retryAfterMs: number | null;
}

export interface TokenRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const TIMEOUT_MS = 30_000;

/**
 * Sends one request to Intuit's OAuth endpoints, once: a code is good for a single exchange, and two refreshes at once lose the connection.
 *
 * @throws OAuthError `network` where no whole reply came back.
 */
export async function sendTokenRequest(request: TokenRequest, fetch: Fetch, now: () => number): Promise<TokenReply> {
  try {
    const response = await fetch(request.url, {
      method: 'POST',
      headers: { ...request.headers },
      body: request.body,
      // No cookie of the user's own Intuit session goes along, and secrets follow no redirect.
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return {
      status: response.status,
      json: parse(await response.text()),
      intuitTid: response.headers.get('intuit_tid') ?? response.headers.get('intuit-tid'),
      retryAfterMs: response.status === 429 ? retryAfter(response.headers.get('retry-after'), now()) : null,
    };
  } catch {
    // What was caught is not passed on: it may hold the request.
    throw new OAuthError('network');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
