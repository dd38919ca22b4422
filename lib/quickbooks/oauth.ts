import { basicAuth } from './basic-auth';
import type { Keys } from './keys';
import { OAuthError } from './oauth-error';
import { intuitClient, throughIntuitOAuth } from './through-intuit-oauth';
import { tokenRefusal } from './token-refusal';
import { type Fetch, sendTokenRequest, type TokenReply } from './token-request';
import { type Ends, type Kept, readTokens, type Tokens } from './tokens';

export { readCallback } from './callback';
export { OAuthError } from './oauth-error';

const SCOPE = 'com.intuit.quickbooks.accounting';
const TOKEN_ENDPOINT = 'https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer';

/** The page where the user consents. `state` is a fresh random text that `readCallback` is given again. */
export function authoriseUrl(keys: Keys, redirectUri: string, state: string): string {
  return intuitClient(keys, redirectUri).authorizeUri({ scope: SCOPE, state });
}

/**
 * Turns a code into tokens. A request of its own, sent once: intuit-oauth's `createToken` sends the single-use code again after a 5xx.
 *
 * @throws OAuthError `wrong-keys`, `code-used`, `network`, `failed`.
 */
export async function exchangeCode(
  keys: Keys,
  redirectUri: string,
  code: string,
  fetch: Fetch,
  now: () => number = Date.now,
): Promise<Tokens> {
  const sentAt = now();
  const request = {
    url: TOKEN_ENDPOINT,
    headers: {
      Authorization: `Basic ${basicAuth(keys)}`,
      'Content-Type': 'application/x-www-form-urlencoded',
      Accept: 'application/json',
      'x-include-refresh-token-hard-expires-in': 'true',
    },
    body: new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: redirectUri }).toString(),
  };
  return tokensOf(await sendTokenRequest(request, fetch, now), sentAt, 'code-used');
}

/**
 * New tokens for a refresh token. The caller makes sure that there is one refresh at a time (`authorised.ts`).
 *
 * @param ends what is known of when that token ends, should it stay.
 * @throws OAuthError `reconnect` (Intuit takes the token no longer), `wrong-keys`, `network`, `failed`.
 */
export async function refresh(
  keys: Keys,
  refreshToken: string,
  fetch: Fetch,
  now: () => number = Date.now,
  ends: Ends = {},
): Promise<Tokens> {
  const sentAt = now();
  const reply = await throughIntuitOAuth(keys, fetch, now, (intuit) => intuit.refreshUsingToken(refreshToken));
  return tokensOf(reply, sentAt, 'reconnect', { ...ends, refreshToken });
}

/**
 * Ends the connection at Intuit. A token that Intuit no longer knows counts as revoked.
 *
 * @throws OAuthError `wrong-keys`, `network`, `failed`.
 */
export async function revoke(
  keys: Keys,
  refreshToken: string,
  fetch: Fetch,
  now: () => number = Date.now,
): Promise<void> {
  const reply = await throughIntuitOAuth(keys, fetch, now, (intuit) => intuit.revoke({ refresh_token: refreshToken }));
  if (reply.status === 400 || (reply.status >= 200 && reply.status < 300)) return;
  throw tokenRefusal(reply, 'reconnect');
}

function tokensOf(reply: TokenReply, sentAt: number, invalidGrant: 'code-used' | 'reconnect', kept?: Kept): Tokens {
  if (reply.status < 200 || reply.status >= 300) throw tokenRefusal(reply, invalidGrant);
  const tokens = readTokens(reply.json, sentAt, kept);
  // A reply that can't be read is as good as lost on the way.
  if (tokens === null)
    throw new OAuthError('failed', { httpStatus: reply.status, intuitTid: reply.intuitTid, retryable: true });
  return tokens;
}
