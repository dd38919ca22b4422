import type { Keys } from './keys';
import { OAuthError } from './oauth-error';

/**
 * The credentials of HTTP Basic authentication.
 *
 * @throws OAuthError `wrong-keys` for what can't be a key: `btoa` takes Latin-1 only, and Intuit's keys are plain ASCII.
 */
export function basicAuth({ clientId, clientSecret }: Keys): string {
  if (!/^[\x21-\x39\x3b-\x7e]+$/.test(clientId) || !/^[\x21-\x7e]+$/.test(clientSecret))
    throw new OAuthError('wrong-keys');
  return btoa(`${clientId}:${clientSecret}`);
}
