import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { authoriseUrl, exchangeCode, OAuthError, refresh, revoke } from '../../../lib/quickbooks/oauth';
import { fakeFetch, json, KEYS } from './fake-fetch';
import { fixture } from './fixtures';

const REDIRECT = 'https://extension-id.chromiumapp.org/quickbooks';
const NOW = 1_700_000_000_000;
const PAIR = {
  access_token: 'new-access',
  refresh_token: 'new-refresh',
  token_type: 'bearer',
  expires_in: 3600,
  x_refresh_token_expires_in: 8_726_400,
  x_refresh_token_hard_expires_in: 157_680_000,
};
const TOKENS = {
  accessToken: 'new-access',
  accessExpiresAt: NOW + 3_600_000,
  refreshToken: 'new-refresh',
  refreshExpiresAt: NOW + 8_726_400_000,
  hardExpiresAt: NOW + 157_680_000_000,
};
const BASIC = `Basic ${btoa('test-client-id:test-client-secret')}`;

const problemOf = async (work: Promise<unknown>): Promise<OAuthError> => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(OAuthError);
  return error as OAuthError;
};

describe('the address of the consent page', () => {
  test('asks for a code, for the accounting scope, with our state and redirect URI', () => {
    const url = new URL(authoriseUrl(KEYS, REDIRECT, 'the-state'));
    expect(url.origin + url.pathname).toBe('https://appcenter.intuit.com/connect/oauth2');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: 'test-client-id',
      response_type: 'code',
      scope: 'com.intuit.quickbooks.accounting',
      redirect_uri: REDIRECT,
      state: 'the-state',
    });
  });

  test('holds no secret', () => {
    expect(authoriseUrl(KEYS, REDIRECT, 's')).not.toContain('secret');
  });

  test.each(['', 'with space', 'naïve', 'a:b'])('is refused for a client id that can be none: %j', (clientId) => {
    expect(() => authoriseUrl({ ...KEYS, clientId }, REDIRECT, 's')).toThrow(
      expect.objectContaining({ problem: 'wrong-keys' }),
    );
  });
});

describe('exchanging the code', () => {
  test('sends it once, as a form, with Basic authentication, and reads the pair', async () => {
    const { fetch, seen } = fakeFetch(json(PAIR));
    expect(await exchangeCode(KEYS, REDIRECT, 'the+code', fetch, () => NOW)).toEqual(TOKENS);
    expect(seen).toHaveLength(1);
    expect(seen[0]?.url.href).toBe('https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer');
    expect(seen[0]?.method).toBe('POST');
    expect(seen[0]?.headers.get('authorization')).toBe(BASIC);
    expect(seen[0]?.headers.get('x-include-refresh-token-hard-expires-in')).toBe('true');
    expect(Object.fromEntries(new URLSearchParams(seen[0]?.body))).toEqual({
      grant_type: 'authorization_code',
      code: 'the+code',
      redirect_uri: REDIRECT,
    });
    expect(seen[0]?.init).toMatchObject({ credentials: 'omit', redirect: 'error', cache: 'no-store' });
  });

  test.each([
    ['wrong keys', json({ error: 'invalid_client' }, 401), 'wrong-keys'],
    ['a used code', json({ error: 'invalid_grant', error_description: 'Token invalid' }, 400), 'code-used'],
    ['another redirect URI', json({ error: 'invalid_redirect_uri' }, 400), 'redirect-refused'],
    ['401 without a body', new Response('', { status: 401 }), 'wrong-keys'],
    ['an HTML page', new Response('<html>', { status: 502 }), 'failed'],
    ['a success without tokens', json({ token_type: 'bearer' }), 'failed'],
    ['a success without a refresh token', json({ ...PAIR, refresh_token: undefined }), 'failed'],
    ['a success that is cut off', json('{"access_token":"new-acc'), 'failed'],
    ['no network', new TypeError('Failed to fetch'), 'network'],
  ])('says what is wrong after %s, and does not try again', async (_name, answer, problem) => {
    const { fetch, seen } = fakeFetch(answer);
    expect((await problemOf(exchangeCode(KEYS, REDIRECT, 'code', fetch))).problem).toBe(problem);
    expect(seen).toHaveLength(1);
  });
});

describe('refreshing, through intuit-oauth', () => {
  test('sends the refresh token once and reads the new pair', async () => {
    const { fetch, seen } = fakeFetch(json(PAIR, 200, { intuit_tid: 'tid-1' }));
    expect(await refresh(KEYS, 'old-refresh', fetch, () => NOW)).toEqual(TOKENS);
    expect(seen).toHaveLength(1);
    expect(seen[0]?.url.href).toBe('https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer');
    expect(seen[0]?.headers.get('authorization')).toBe(BASIC);
    expect(seen[0]?.headers.get('x-include-refresh-token-hard-expires-in')).toBe('true');
    expect(seen[0]?.headers.has('user-agent')).toBe(false);
    expect(seen[0]?.body).toBe('grant_type=refresh_token&refresh_token=old-refresh');
    expect(seen[0]?.init.signal).toBeInstanceOf(AbortSignal);
  });

  test.each([null, '', 'PT1H', {}, true, 0, -1])('takes a lifetime of %j for none that is told', async (lifetime) => {
    const lifetimes = {
      ...{ expires_in: lifetime, x_refresh_token_expires_in: lifetime, x_refresh_token_hard_expires_in: lifetime },
    };
    const { fetch } = fakeFetch(json({ ...PAIR, ...lifetimes }));
    expect(await refresh(KEYS, 'old-refresh', fetch, () => NOW)).toEqual({
      ...{ accessToken: 'new-access', accessExpiresAt: NOW + 3_600_000 },
      ...{ refreshToken: 'new-refresh', refreshExpiresAt: NOW + 8_640_000_000, hardExpiresAt: null },
    });
  });

  test.each([600, '600', '600.0'])('reads a lifetime of %j', async (lifetime) => {
    const { fetch } = fakeFetch(json({ ...PAIR, expires_in: lifetime }));
    expect((await refresh(KEYS, 'old-refresh', fetch, () => NOW)).accessExpiresAt).toBe(NOW + 600_000);
  });

  test.each([undefined, null, '', {}])('keeps the refresh token where %j comes for another', async (refreshToken) => {
    const { x_refresh_token_expires_in: _, x_refresh_token_hard_expires_in: __, ...pair } = PAIR;
    const { fetch } = fakeFetch(json({ ...pair, refresh_token: refreshToken }));
    const ends = { refreshExpiresAt: NOW + 5, hardExpiresAt: NOW + 7 };
    expect(await refresh(KEYS, 'old-refresh', fetch, () => NOW, ends)).toEqual({
      ...{ accessToken: 'new-access', accessExpiresAt: NOW + 3_600_000, refreshToken: 'old-refresh', ...ends },
    });
  });

  test("reads the reply that Intuit's own library has as its example", async () => {
    const { fetch } = fakeFetch(json(fixture('oauth/refreshResponse.json')));
    const tokens = await refresh(KEYS, 'old-refresh', fetch, () => NOW);
    expect(tokens).toMatchObject({ accessToken: 'sample_access_token', hardExpiresAt: null });
  });

  test.each([408, 429, 500, 502, 503, 504])(
    'does not repeat it after a %i, which says only that it may help later',
    async (status) => {
      const { fetch, seen } = fakeFetch(new Response('<html>busy</html>', { status }));
      const error = await problemOf(refresh(KEYS, 'old-refresh', fetch));
      expect(seen).toHaveLength(1);
      expect(error).toMatchObject({ problem: 'failed', retryable: true, httpStatus: status });
      expect(error.retryAfterMs).toBe(status === 429 ? 60_000 : null);
    },
  );

  test.each(['ECONNRESET', 'ETIMEDOUT', 'ECONNREFUSED'])('does not repeat it after %s either', async (code) => {
    const { fetch, seen } = fakeFetch(Object.assign(new Error('socket'), { code }));
    expect(await problemOf(refresh(KEYS, 'old-refresh', fetch))).toMatchObject({ problem: 'network', retryable: true });
    expect(seen).toHaveLength(1);
  });

  test.each(
    fixture<{ source: string; http: number; body: unknown }[]>('oauth/oauth_and_fault_bodies.json')
      .filter(({ body }) => typeof (body as { error?: unknown }).error === 'string')
      .map(({ source, http, body }) => [source, http, body] as const),
  )('tells a dead token from wrong keys by the code (%s)', async (_source, http, body) => {
    const { fetch } = fakeFetch(json(body, http));
    const { problem } = await problemOf(refresh(KEYS, 'old-refresh', fetch));
    expect(problem).toBe(http === 401 ? 'wrong-keys' : 'reconnect');
  });

  test('treats a success that cannot be read as an answer that got lost', async () => {
    const { fetch } = fakeFetch(json('{"access_token":"x"'));
    expect(await problemOf(refresh(KEYS, 'old-refresh', fetch))).toMatchObject({ problem: 'failed', retryable: true });
  });

  test('ends when the answer does not come whole', async () => {
    const body = new ReadableStream({ start: (controller) => controller.error(new Error('reset')) });
    const { fetch } = fakeFetch(new Response(body));
    expect((await problemOf(refresh(KEYS, 'old-refresh', fetch))).problem).toBe('network');
  });
});

describe('revoking, through intuit-oauth', () => {
  test('sends the token as JSON, once', async () => {
    const { fetch, seen } = fakeFetch(new Response('', { status: 200 }));
    await revoke(KEYS, 'old-refresh', fetch);
    expect(seen[0]?.url.href).toBe('https://developer.api.intuit.com/v2/oauth2/tokens/revoke');
    expect(seen[0]?.headers.get('authorization')).toBe(BASIC);
    expect(seen[0]?.body).toBe('{"token":"old-refresh"}');
  });

  test('a token that Intuit no longer knows counts as revoked', async () => {
    await revoke(KEYS, 'old-refresh', fakeFetch(json({ error: 'invalid_grant' }, 400)).fetch);
  });

  test.each([
    [json({ error: 'invalid_client' }, 401), 'wrong-keys'],
    [new Response('', { status: 503 }), 'failed'],
    [new TypeError('Failed to fetch'), 'network'],
  ])('says what is wrong otherwise', async (answer, problem) => {
    expect((await problemOf(revoke(KEYS, 'old-refresh', fakeFetch(answer).fetch))).problem).toBe(problem);
  });
});

test('no key, token or code is in what an error shows, whatever Intuit echoes', async () => {
  const echo = {
    error: 'invalid_grant',
    error_description: 'old-refresh test-client-secret the-code',
    token: 'old-refresh',
  };
  for (const status of [400, 401, 403, 429, 500]) {
    const errors = [
      await problemOf(refresh(KEYS, 'old-refresh', fakeFetch(json(echo, status)).fetch)),
      await problemOf(exchangeCode(KEYS, REDIRECT, 'the-code', fakeFetch(json(echo, status)).fetch)),
      await problemOf(refresh(KEYS, 'old-refresh', fakeFetch(new Error('old-refresh test-client-secret')).fetch)),
    ];
    const shown = inspect(errors, { depth: 10, showHidden: true }) + JSON.stringify(errors);
    expect(shown).not.toMatch(/old-refresh|client-secret|the-code|Basic/);
  }
});
