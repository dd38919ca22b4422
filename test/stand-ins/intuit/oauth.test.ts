// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { company, demoCompany, frenchCompany } from './index';
import { HOSTS } from './server/hosts';
import {
  AUTHORISE,
  BASIC,
  Connection,
  connect,
  exchange,
  postForm,
  pressAuthorise,
  REDIRECT_URI,
  refresh,
} from './testing/connect';
import { send } from './testing/send';
import { start, startConnected } from './testing/start';

const page = (fields: Record<string, string>) => ({
  host: HOSTS.authorise,
  path: `/connect/oauth2?${new URLSearchParams(fields)}`,
});

describe('the authorise page', () => {
  test('names the company, says that it is a stand-in, and offers Connect and Cancel', async () => {
    const { text, status } = await send(await start(), page(AUTHORISE));
    expect(status).toBe(200);
    expect(text).toContain('Harbour Lane CPAs Inc.');
    expect(text).toContain('Stand-in.');
    expect(text).toMatch(/<button[^>]*>Connect<\/button>/u);
    expect(text).toMatch(/<button[^>]*>Cancel<\/button>/u);
  });

  test('lets the person choose among several companies', async () => {
    const { text } = await send(await start({ companies: [demoCompany(), frenchCompany()] }), page(AUTHORISE));
    expect(text.match(/<input type="radio"/gu)).toHaveLength(2);
    expect(text).toContain('Comptables Rive-Nord inc.');
  });

  test('shows keys of the sandbox only sandbox companies', async () => {
    const standIn = await start({
      companies: [demoCompany(), company({ name: 'Sandbox Co', environment: 'sandbox' })],
      clients: [{ id: 'test-client-id', secret: 'test-client-secret', environment: 'sandbox' }],
    });
    const { text } = await send(standIn, page(AUTHORISE));
    expect(text).toContain('Sandbox Co');
    expect(text).not.toContain('Harbour Lane');
  });

  test('escapes what the app sends', async () => {
    const { text } = await send(await start(), page({ ...AUTHORISE, state: '"><script>' }));
    expect(text).not.toContain('<script>');
  });

  test.each([
    ['an unknown client', { client_id: 'another' }, 'client_id'],
    ['a redirect address over http', { redirect_uri: 'http://test-extension.example/callback' }, 'redirect_uri'],
    ['a redirect address with a query', { redirect_uri: `${REDIRECT_URI}?a=1` }, 'redirect_uri'],
    ['another response type', { response_type: 'token' }, 'response_type'],
    ['an unknown scope', { scope: 'everything' }, 'scope'],
    ['no state', { state: '' }, 'state'],
  ])('refuses %s and sends nobody back', async (_, fields, named) => {
    const reply = await send(await start(), page({ ...AUTHORISE, ...fields }));
    expect(reply.status).toBe(400);
    expect(reply.text).toContain(named);
    expect(reply.headers.location).toBeUndefined();
  });

  test('takes a listed redirect address only when it matches exactly', async () => {
    const standIn = await start({ clients: [{ id: 'test-client-id', secret: 's', redirectUris: [REDIRECT_URI] }] });
    expect((await send(standIn, page(AUTHORISE))).status).toBe(200);
    const near = { ...AUTHORISE, redirect_uri: `${REDIRECT_URI}/` };
    expect((await send(standIn, page(near))).status).toBe(400);
  });

  test('Connect sends back a code, the state and a realm id that no float can hold', async () => {
    const { searchParams, origin } = await pressAuthorise(await start());
    expect(origin).toBe('https://test-extension.example');
    expect(searchParams.get('state')).toBe('test-state');
    const realmId = searchParams.get('realmId') ?? '';
    expect(String(Number(realmId))).not.toBe(realmId);
    expect(searchParams.get('code')).toBeTruthy();
  });

  test('Cancel sends back access_denied and the state, and no code', async () => {
    const { searchParams } = await pressAuthorise(await start(), {}, 'cancel');
    expect(Object.fromEntries(searchParams)).toEqual({ error: 'access_denied', state: 'test-state' });
  });
});

describe('a code', () => {
  const codeOf = async (standIn: Parameters<typeof pressAuthorise>[0]) =>
    (await pressAuthorise(standIn)).searchParams.get('code') ?? '';

  test('gives tokens', async () => {
    const standIn = await start();
    const { status, json } = await exchange(standIn, await codeOf(standIn));
    expect(status).toBe(200);
    expect(json).toMatchObject({ token_type: 'bearer', expires_in: 3600, x_refresh_token_expires_in: 8_726_400 });
    expect(json).not.toHaveProperty('x_refresh_token_hard_expires_in');
  });

  test('also for a client that posts its secret', async () => {
    const standIn = await start();
    const fields = {
      ...{ grant_type: 'authorization_code', code: await codeOf(standIn), redirect_uri: REDIRECT_URI },
      ...{ client_id: 'test-client-id', client_secret: 'test-client-secret' },
    };
    expect((await postForm(standIn, HOSTS.token, '/oauth2/v1/tokens/bearer', fields, {})).status).toBe(200);
  });

  test('used a second time is refused, and the tokens of the first use die', async () => {
    const standIn = await start();
    const code = await codeOf(standIn);
    const tokens = await exchange(standIn, code);
    const [first] = standIn.companies;
    if (!first) throw new Error('no company');
    const connection = new Connection(standIn, first, tokens.textAt('access_token'), tokens.textAt('refresh_token'));
    expect((await connection.get('companyinfo/1')).status).toBe(200);
    const again = await exchange(standIn, code);
    expect([again.status, again.json]).toEqual([400, { error: 'invalid_grant' }]);
    expect((await connection.get('companyinfo/1')).status).toBe(401);
    expect((await refresh(standIn, tokens.textAt('refresh_token'))).status).toBe(400);
  });

  test('is bound to its redirect address', async () => {
    const standIn = await start();
    const reply = await exchange(standIn, await codeOf(standIn), { redirect_uri: `${REDIRECT_URI}2` });
    expect([reply.status, reply.json]).toEqual([400, { error: 'invalid_grant' }]);
  });

  test('is bound to its client', async () => {
    const clients = ['test-client-id', 'other-client'].map((id) => ({ id, secret: 'test-client-secret' }));
    const standIn = await start({ clients });
    const code = (await pressAuthorise(standIn, { client_id: 'other-client' })).searchParams.get('code') ?? '';
    expect((await exchange(standIn, code)).at('error')).toBe('invalid_grant');
  });

  test('dies after ten minutes', async () => {
    let now = Date.now();
    const standIn = await start({ clock: { now: () => now } });
    const code = await codeOf(standIn);
    now += 600_000;
    expect((await exchange(standIn, code)).at('error')).toBe('invalid_grant');
  });
});

describe('the token endpoint', () => {
  test('answers wrong keys with 401 invalid_client', async () => {
    const fields = { grant_type: 'refresh_token', refresh_token: 'x' };
    const wrong = { authorization: `Basic ${Buffer.from('test-client-id:wrong').toString('base64')}` };
    const reply = await postForm(await start(), HOSTS.token, '/oauth2/v1/tokens/bearer', fields, wrong);
    expect([reply.status, reply.json]).toEqual([401, { error: 'invalid_client' }]);
  });

  test('answers an unknown grant type and a missing one', async () => {
    const standIn = await start();
    const path = '/oauth2/v1/tokens/bearer';
    const other = await postForm(standIn, HOSTS.token, path, { grant_type: 'password' });
    expect(other.at('error')).toBe('unsupported_grant_type');
    expect((await postForm(standIn, HOSTS.token, path, {})).at('error')).toBe('invalid_request');
  });

  test('says when the connection ends for good, where that is asked for', async () => {
    const connection = await startConnected();
    const fields = { grant_type: 'refresh_token', refresh_token: connection.refreshToken };
    const headers = { authorization: BASIC, 'x-include-refresh-token-hard-expires-in': 'true' };
    const reply = await postForm(connection.standIn, HOSTS.token, '/oauth2/v1/tokens/bearer', fields, headers);
    expect(reply.at('x_refresh_token_hard_expires_in')).toBeGreaterThan(157_000_000);
  });
});

describe('a refresh token', () => {
  test('is replaced by each refresh, and the old one dies', async () => {
    const { standIn, refreshToken } = await startConnected();
    const first = await refresh(standIn, refreshToken);
    expect(first.at('refresh_token')).not.toBe(refreshToken);
    const second = await refresh(standIn, refreshToken);
    expect([second.status, second.at('error')]).toEqual([400, 'invalid_grant']);
    expect((await refresh(standIn, first.textAt('refresh_token'))).status).toBe(200);
  });

  test('keeps its value for a day where the stand-in rotates daily', async () => {
    let now = Date.now();
    const { standIn, refreshToken } = await startConnected({
      refreshRotationMs: 86_400_000,
      clock: { now: () => now },
    });
    expect((await refresh(standIn, refreshToken)).at('refresh_token')).toBe(refreshToken);
    now += 86_400_000;
    expect((await refresh(standIn, refreshToken)).at('refresh_token')).not.toBe(refreshToken);
  });

  test('used after its death ends the connection, where the stand-in is told so', async () => {
    const { standIn, refreshToken } = await startConnected({ refreshReuse: 'revoke' });
    const next = await refresh(standIn, refreshToken);
    await refresh(standIn, refreshToken);
    expect((await refresh(standIn, next.textAt('refresh_token'))).at('error')).toBe('invalid_grant');
  });

  test('rolls on for 101 days at a time, and no more than five years in all', async () => {
    let now = Date.now();
    const { standIn, refreshToken } = await startConnected({ clock: { now: () => now } });
    let token = refreshToken;
    let left = 8_726_400;
    for (let turn = 0; turn < 18; turn += 1) {
      now += 100 * 86_400_000;
      const next = await refresh(standIn, token);
      token = next.textAt('refresh_token');
      left = Number(next.at('x_refresh_token_expires_in'));
    }
    expect(left).toBe(25 * 86_400);
    now += 26 * 86_400_000;
    expect((await refresh(standIn, token)).at('error')).toBe('invalid_grant');
  });

  test('of nobody is refused', async () => {
    const reply = await refresh(await start(), 'made-up');
    expect(reply.json).toEqual({ error: 'invalid_grant', error_description: 'Incorrect Token type or clientID' });
  });
});

describe('an access token', () => {
  test('dies after an hour, with the 401 of the gateway', async () => {
    let now = Date.now();
    const connection = await startConnected({ clock: { now: () => now } });
    expect((await connection.get('companyinfo/1')).status).toBe(200);
    now += 3_600_000;
    const reply = await connection.get('companyinfo/1');
    const { status, headers } = reply;
    expect(status).toBe(401);
    expect(reply.at('fault.error.0.code')).toBe('3200');
    expect(headers['www-authenticate']).toContain('invalid_token');
  });

  test('opens no other company', async () => {
    const connection = await startConnected({ companies: [demoCompany(), frenchCompany()] });
    const [, other] = connection.standIn.companies;
    if (!other) throw new Error('no second company');
    const stranger = new Connection(connection.standIn, other, connection.accessToken, '');
    const reply = await stranger.get('companyinfo/1');
    expect([reply.status, reply.at('fault.error.0.code')]).toEqual([403, '3100']);
  });

  test('of a sandbox company does not work on the production host', async () => {
    const connection = await startConnected({ companies: [demoCompany({ environment: 'sandbox' })] });
    expect((await connection.get('companyinfo/1')).status).toBe(200);
    const reply = await send(connection.standIn, {
      host: HOSTS.api,
      path: `/v3/company/${connection.company.realmId}/companyinfo/1`,
      headers: { authorization: `Bearer ${connection.accessToken}`, accept: 'application/json' },
    });
    expect([reply.status, reply.at('fault.error.0.code')]).toEqual([403, '3100']);
  });
});

describe('revoking', () => {
  test.each(['accessToken', 'refreshToken'] as const)('by %s ends the whole connection', async (which) => {
    const connection = await startConnected();
    const { standIn } = connection;
    const reply = await send(standIn, {
      host: HOSTS.developer,
      path: '/v2/oauth2/tokens/revoke',
      method: 'POST',
      headers: { authorization: BASIC, 'content-type': 'application/json' },
      body: JSON.stringify({ token: connection[which] }),
    });
    expect([reply.status, reply.text]).toEqual([200, '']);
    expect((await connection.get('companyinfo/1')).status).toBe(401);
    expect((await refresh(standIn, connection.refreshToken)).status).toBe(400);
  });

  test('of an unknown token is refused, and so are wrong keys', async () => {
    const standIn = await start();
    const path = '/v2/oauth2/tokens/revoke';
    expect((await postForm(standIn, HOSTS.developer, path, { token: 'x' })).status).toBe(400);
    expect((await postForm(standIn, HOSTS.developer, path, { token: 'x' }, {})).status).toBe(401);
  });
});

describe('what a test can do to connections', () => {
  test('all of them end, or their tokens run out', async () => {
    const standIn = await start();
    const connection = await connect(standIn);
    standIn.expireAccessTokens();
    expect((await connection.get('companyinfo/1')).status).toBe(401);
    const next = await refresh(standIn, connection.refreshToken);
    standIn.expireRefreshTokens();
    expect((await refresh(standIn, next.textAt('refresh_token'))).status).toBe(400);
    const other = await connect(standIn);
    standIn.revokeAll();
    expect((await other.get('companyinfo/1')).status).toBe(401);
  });
});

test.each([
  ['openid_configuration', 'https://accounts.platform.intuit.com/v1/openid_connect/userinfo'],
  ['openid_sandbox_configuration', 'https://sandbox-accounts.platform.intuit.com/v1/openid_connect/userinfo'],
])('the discovery document %s is served', async (name, userinfo) => {
  const reply = await send(await start(), { host: HOSTS.developer, path: `/.well-known/${name}/` });
  expect(reply.at('userinfo_endpoint')).toBe(userinfo);
});
