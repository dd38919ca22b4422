import OAuthClient from 'intuit-oauth';
import { basicAuth } from './basic-auth';
import type { Keys } from './keys';
import { OAuthError } from './oauth-error';
import { type Fetch, sendTokenRequest, type TokenReply } from './token-request';

/** A client of intuit-oauth for the firm's own keys. */
export function intuitClient(keys: Keys, redirectUri: string): OAuthClient {
  basicAuth(keys);
  const { clientId, clientSecret, environment } = keys;
  return new OAuthClient({ clientId, clientSecret, environment, redirectUri, includeRefreshTokenHardExpiresIn: true });
}

/**
 * Runs a call of intuit-oauth over our own transport, and returns the reply itself: the library's errors carry requests and replies, tokens
 * among them, and its own transport (axios) sends a refresh up to four times, without any time limit.
 */
export async function throughIntuitOAuth(
  keys: Keys,
  fetch: Fetch,
  now: () => number,
  call: (intuit: OAuthClient) => Promise<unknown>,
): Promise<TokenReply> {
  const intuit = intuitClient(keys, '');
  let outcome: TokenReply | OAuthError | undefined;
  const transport = async (request: LibraryRequest): Promise<LibraryResponse> => {
    try {
      const reply = await sendTokenRequest(encode(request), fetch, now);
      outcome = reply;
      return { status: reply.status, statusText: '', headers: {}, data: reply.json ?? {} };
    } catch (error) {
      outcome = error instanceof OAuthError ? error : new OAuthError('failed');
      throw outcome;
    }
  };
  await call(Object.assign(intuit, { loadResponse: transport })).catch(() => undefined);
  if (outcome === undefined) throw new OAuthError('failed');
  if (outcome instanceof OAuthError) throw outcome;
  return outcome;
}

/** What intuit-oauth hands to its transport, in axios' terms. */
interface LibraryRequest {
  readonly url: string;
  readonly data: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
}

interface LibraryResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly data: unknown;
}

function encode({ url, data, headers }: LibraryRequest) {
  const { 'User-Agent': _, ...sent } = headers;
  const form = headers['Content-Type'] === 'application/x-www-form-urlencoded';
  return { url, headers: sent, body: form ? new URLSearchParams(data).toString() : JSON.stringify(data) };
}
