import type { Keys } from './keys';
import { refresh } from './oauth';
import { OAuthError } from './oauth-error';
import type { Fetch } from './token-request';
import type { Ends, Kept, Tokens } from './tokens';

/** What the vault gives and takes here; `lib/store/vault.ts` is one. */
interface TokenVault {
  get(connection: string): Promise<(Keys & Ends & { readonly refreshToken: string | null }) | null>;
  accessToken(connection: string): Promise<{ readonly token: string; readonly expiresAt: number } | null>;
  /** Resolves when the pair is on disk. */
  setTokens(connection: string, tokens: Tokens): Promise<void>;
}

/** The part of `navigator.locks` that is used. */
export interface Locks {
  request<T>(name: string, work: () => Promise<T>): Promise<T>;
}

export interface AuthorisedOptions {
  readonly vault: TokenVault;
  readonly locks: Locks;
  readonly fetch: Fetch;
  readonly now?: () => number;
  /** Told after the new pair is on disk. */
  readonly renewed?: (connection: string, tokens: Tokens) => void;
}

/** A token is renewed so long before its end, so that it does not expire on the way. */
const MARGIN_MS = 120_000;

/**
 * Runs work that reads or replaces a connection's tokens while nobody else does: refreshing, connecting again, disconnecting. Two refreshes at once
 * lose the connection, whichever contexts they come from.
 */
export function withTokens<T>(locks: Locks, connection: string, work: () => Promise<T>): Promise<T> {
  return locks.request(`quickbooks-tokens:${connection}`, work);
}

/**
 * The way to a connection's access token.
 *
 * @returns a function of the connection and, after a refusal, of the token that QuickBooks no longer took. It throws an OAuthError: `reconnect` where
 * only the user can help (the stored token stays), `network` and other retryable ones where it is a matter of time.
 */
export function accessTokens(options: AuthorisedOptions): (connection: string, refused?: string) => Promise<string> {
  const { vault, locks } = options;
  const now = options.now ?? Date.now;

  const valid = async (connection: string, refused: string | undefined): Promise<string | null> => {
    const access = await vault.accessToken(connection);
    return access && access.token !== refused && access.expiresAt - MARGIN_MS > now() ? access.token : null;
  };

  const renew = async (connection: string, refused: string | undefined): Promise<string> => {
    const stored = await secrets(vault, connection);
    try {
      return await replace(options, connection, stored);
    } catch (error) {
      if (!(error instanceof OAuthError) || error.problem !== 'reconnect') throw error;
      // Intuit answers so in an outage too, and a pair that was stored meanwhile would be a newer one.
      const again = await secrets(vault, connection);
      if (again.refreshToken === stored.refreshToken) throw error;
      return (await valid(connection, refused)) ?? (await replace(options, connection, again));
    }
  };

  return async (connection, refused) =>
    (await valid(connection, refused)) ??
    (await withTokens(locks, connection, async () => (await valid(connection, refused)) ?? renew(connection, refused)));
}

type StoredKeys = Keys & Kept;

async function secrets(vault: TokenVault, connection: string): Promise<StoredKeys> {
  const stored = await vault.get(connection);
  if (!stored || stored.refreshToken === null) throw new OAuthError('reconnect');
  return { ...stored, refreshToken: stored.refreshToken };
}

/** Stores the new pair before anybody uses it: the old one may be dead from now on. */
async function replace(options: AuthorisedOptions, connection: string, stored: StoredKeys): Promise<string> {
  const tokens = await refresh(stored, stored.refreshToken, options.fetch, options.now, stored);
  await options.vault.setTokens(connection, tokens);
  options.renewed?.(connection, tokens);
  return tokens.accessToken;
}
