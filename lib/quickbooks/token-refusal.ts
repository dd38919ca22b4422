import { lookup } from '../catalog/lookup';
import { OAuthError, type OAuthProblem } from './oauth-error';
import type { TokenReply } from './token-request';

/** Error codes of RFC 6749 (5.2) that mean the same for every grant. */
const PROBLEMS: Readonly<Record<string, OAuthProblem>> = {
  invalid_client: 'wrong-keys',
  unauthorized_client: 'wrong-keys',
  invalid_redirect_uri: 'redirect-refused',
  redirect_uri_mismatch: 'redirect-refused',
};

/**
 * What a refusal by the token endpoint means, by its code.
 *
 * @param invalidGrant what `invalid_grant` means here: a used code, or a dead refresh token.
 */
export function tokenRefusal(reply: TokenReply, invalidGrant: 'code-used' | 'reconnect'): OAuthError {
  const code = errorCode(reply.json);
  const { status } = reply;
  const failure = { httpStatus: status, intuitTid: reply.intuitTid, retryAfterMs: reply.retryAfterMs };
  if (code === 'invalid_grant') return new OAuthError(invalidGrant, failure);
  const known = code === null ? undefined : lookup(PROBLEMS, code);
  if (known) return new OAuthError(known, failure);
  if (status === 401) return new OAuthError('wrong-keys', failure);
  return new OAuthError('failed', { ...failure, retryable: status === 408 || status === 429 || status >= 500 });
}

function errorCode(json: unknown): string | null {
  if (typeof json !== 'object' || json === null || !('error' in json)) return null;
  return typeof json.error === 'string' ? json.error : null;
}
