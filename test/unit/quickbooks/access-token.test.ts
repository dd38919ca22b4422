import { describe, expect, test } from 'vitest';
import { accessTokens, type Locks, withTokens } from '../../../lib/quickbooks/authorised';
import type { Tokens } from '../../../lib/quickbooks/tokens';
import { fakeFetch, json, KEYS } from './fake-fetch';

const NOW = 1_700_000_000_000;
const HOUR = 3_600_000;

/** Web Locks of one origin: exclusive, in order. */
function webLocks(): Locks {
  const tails = new Map<string, Promise<unknown>>();
  return {
    request: (name, work) => {
      const turn = (tails.get(name) ?? Promise.resolve()).then(work, work);
      tails.set(name, turn);
      return turn;
    },
  };
}

/** A vault of one connection `a`, and what happened in it, in order. */
function fakeVault(
  refreshToken: string | null = 'refresh-1',
  access: { token: string; expiresAt: number } | null = null,
) {
  const log: string[] = [];
  const state = { refreshToken, access };
  return {
    log,
    state,
    get: async (connection: string) => (connection === 'a' ? { ...KEYS, refreshToken: state.refreshToken } : null),
    accessToken: async () => state.access,
    setTokens: async (_: string, tokens: Tokens) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      state.refreshToken = tokens.refreshToken;
      state.access = { token: tokens.accessToken, expiresAt: tokens.accessExpiresAt };
      log.push(`stored ${tokens.refreshToken}`);
    },
  };
}

const pair = (access: string, refreshToken: string) =>
  json({ access_token: access, refresh_token: refreshToken, expires_in: 3600, x_refresh_token_expires_in: 8_640_000 });
const deadToken = () => json({ error: 'invalid_grant' }, 400);
const sent = ({ body }: { body: string }) => new URLSearchParams(body).get('refresh_token');

describe('the access token', () => {
  test('is taken from the vault while it is good, without a request', async () => {
    const vault = fakeVault('refresh-1', { token: 'good', expiresAt: NOW + HOUR });
    const { fetch } = fakeFetch();
    const token = accessTokens({ vault, locks: webLocks(), fetch, now: () => NOW });
    expect(await token('a')).toBe('good');
  });

  test('is renewed shortly before its end, and the new pair is stored before it is used', async () => {
    const vault = fakeVault('refresh-1', { token: 'old', expiresAt: NOW + 60_000 });
    const { fetch, seen } = fakeFetch(pair('new', 'refresh-2'));
    const token = accessTokens({ vault, locks: webLocks(), fetch, now: () => NOW });
    const used = token('a').then((value) => vault.log.push(`used ${value}`));
    await used;
    expect(vault.log).toEqual(['stored refresh-2', 'used new']);
    expect(seen.map(sent)).toEqual(['refresh-1']);
  });

  test('is renewed once, however many ask at the same time and from however many workers', async () => {
    const vault = fakeVault();
    const locks = webLocks();
    const { fetch, seen } = fakeFetch(pair('new', 'refresh-2'));
    const workers = [1, 2, 3].map(() => accessTokens({ vault, locks, fetch, now: () => NOW }));
    const tokens = await Promise.all(workers.flatMap((token) => [token('a'), token('a'), token('a')]));
    expect(new Set(tokens)).toEqual(new Set(['new']));
    expect(seen).toHaveLength(1);
  });

  test('is renewed once for many requests that were refused with the same token', async () => {
    const vault = fakeVault('refresh-1', { token: 'refused', expiresAt: NOW + HOUR });
    const { fetch, seen } = fakeFetch(pair('new', 'refresh-2'));
    const token = accessTokens({ vault, locks: webLocks(), fetch, now: () => NOW });
    expect(await Promise.all([token('a', 'refused'), token('a', 'refused')])).toEqual(['new', 'new']);
    expect(seen).toHaveLength(1);
  });

  test('is not renewed while the connection is being replaced', async () => {
    const vault = fakeVault();
    const locks = webLocks();
    const { fetch } = fakeFetch();
    const token = accessTokens({ vault, locks, fetch, now: () => NOW });
    const reconnecting = withTokens(locks, 'a', async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      vault.state.access = { token: 'of-the-new-consent', expiresAt: NOW + HOUR };
    });
    expect(await token('a')).toBe('of-the-new-consent');
    await reconnecting;
  });

  test('asks to reconnect when Intuit takes the refresh token no longer, and keeps what is stored', async () => {
    const vault = fakeVault();
    const { fetch, seen } = fakeFetch(deadToken());
    const token = accessTokens({ vault, locks: webLocks(), fetch, now: () => NOW });
    await expect(token('a')).rejects.toMatchObject({ problem: 'reconnect', retryable: false });
    expect(seen).toHaveLength(1);
    expect(vault.state.refreshToken).toBe('refresh-1');
  });

  test('after invalid_grant takes the pair that somebody else stored meanwhile', async () => {
    const vault = fakeVault();
    const { fetch, seen } = fakeFetch(() => {
      vault.state.refreshToken = 'refresh-2';
      vault.state.access = { token: 'of-the-other', expiresAt: NOW + HOUR };
      return deadToken();
    });
    const token = accessTokens({ vault, locks: webLocks(), fetch, now: () => NOW });
    expect(await token('a')).toBe('of-the-other');
    expect(seen).toHaveLength(1);
  });

  test('after invalid_grant tries a newer refresh token from the vault, once', async () => {
    const vault = fakeVault();
    const { fetch, seen } = fakeFetch(() => {
      vault.state.refreshToken = 'refresh-2';
      return deadToken();
    }, deadToken());
    const token = accessTokens({ vault, locks: webLocks(), fetch, now: () => NOW });
    await expect(token('a')).rejects.toMatchObject({ problem: 'reconnect' });
    expect(seen.map(sent)).toEqual(['refresh-1', 'refresh-2']);
  });

  test('keeps what a rotated pair holds, though one of its lifetimes is null', async () => {
    const vault = fakeVault();
    const hard = { x_refresh_token_hard_expires_in: null, expires_in: '3600.0' };
    const { fetch } = fakeFetch(json({ access_token: 'new', refresh_token: 'refresh-2', ...hard }));
    const token = accessTokens({ vault, locks: webLocks(), fetch, now: () => NOW });
    expect(await token('a')).toBe('new');
    expect(vault.state.refreshToken).toBe('refresh-2');
  });

  test('being offline is not being logged out', async () => {
    const vault = fakeVault();
    const { fetch } = fakeFetch(new TypeError('Failed to fetch'), pair('new', 'refresh-2'));
    const token = accessTokens({ vault, locks: webLocks(), fetch, now: () => NOW });
    await expect(token('a')).rejects.toMatchObject({ problem: 'network', retryable: true });
    expect(await token('a')).toBe('new');
  });

  test.each([
    ['disconnected', fakeVault(null), 'a'],
    ['unknown', fakeVault(), 'b'],
  ])('asks to reconnect without a request when the connection is %s', async (_name, vault, connection) => {
    const { fetch } = fakeFetch();
    const token = accessTokens({ vault, locks: webLocks(), fetch, now: () => NOW });
    await expect(token(connection)).rejects.toMatchObject({ problem: 'reconnect' });
  });

  test('a failed renewal does not hold up the next one', async () => {
    const vault = fakeVault();
    const { fetch } = fakeFetch(new Response('', { status: 503 }), pair('new', 'refresh-2'));
    const token = accessTokens({ vault, locks: webLocks(), fetch, now: () => NOW });
    const results = await Promise.allSettled([token('a'), token('a')]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });
});
