import type { Keys } from './keys';
import { OAuthError, refresh } from './oauth';
import type { Fetch } from './token-request';

/** A token that Intuit never gave out: with keys that it knows it refuses the token, without it refuses the keys. */
const NO_TOKEN = 'a-check-of-the-keys';

/**
 * Whether Intuit knows these keys, without signing in: RFC 6749 (5.2) has a server answer `invalid_client` before it looks at the grant. Which of its two environments they are for is not told by it.
 *
 * @returns `unchecked` where Intuit could not be asked, or its answer says nothing of the keys
 */
export async function checkKeys(keys: Keys, fetch: Fetch): Promise<'known' | 'unknown' | 'unchecked'> {
  try {
    await refresh(keys, NO_TOKEN, fetch);
    return 'unchecked';
  } catch (error) {
    if (!(error instanceof OAuthError)) throw error;
    if (error.problem === 'wrong-keys') return 'unknown';
    return error.problem === 'reconnect' ? 'known' : 'unchecked';
  }
}
