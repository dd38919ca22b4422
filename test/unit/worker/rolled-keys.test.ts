import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PageRequests } from '../../../lib/messages/protocol';
import type { Secrets } from '../../../lib/store/vault-secrets';
import { connect, reconnect } from '../../../lib/worker/connect';
import { readPolicy } from '../../../lib/worker/policy';
import { type Bench, bench, CONNECTION } from '../sync/harness';
import { browser, forgetAll } from './fake-browser';
import { contextOf } from './worker-context';

vi.mock('wxt/browser', () => import('./fake-browser'));
/** What Intuit was shown: the redirect address, and both keys as they are sent for a code. */
const shown = { redirectUri: '', keys: '' };

const SECRETS: Secrets = {
  ...{ clientId: 'test-client-id', clientSecret: 'test-client-secret', environment: 'sandbox', realmId: '1' },
  ...{ redirectUri: 'https://test.chromiumapp.org/quickbooks' },
  ...{ refreshToken: 'test-refresh-token', refreshExpiresAt: null, hardExpiresAt: null },
};

let one: Bench;
beforeEach(async () => {
  forgetAll();
  one = await bench();
  Object.assign(browser, { identity: { launchWebAuthFlow: consent } });
  vi.stubGlobal('fetch', refuse);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  return one.close();
});

/** Intuit's page, where the person agrees. */
async function consent({ url }: { url: string }): Promise<string> {
  const { searchParams } = new URL(url);
  shown.redirectUri = searchParams.get('redirect_uri') ?? '';
  return `${shown.redirectUri}?code=test-code&realmId=1&state=${searchParams.get('state')}`;
}

/** Intuit's answer to keys that it doesn't know. */
async function refuse(_: string, { headers }: RequestInit): Promise<Response> {
  shown.keys = atob(new Headers(headers).get('Authorization')?.replace('Basic ', '') ?? '');
  return Response.json({ error: 'invalid_client' }, { status: 401 });
}

/** Connects again under a policy. */
async function again(policy: Record<string, unknown>): Promise<typeof shown> {
  vi.spyOn(browser.storage.managed, 'get').mockResolvedValue(policy);
  const { context } = contextOf(one);
  vi.spyOn(context.vault, 'get').mockResolvedValue(SECRETS);
  expect(await reconnect(context, CONNECTION)).toEqual({ ok: false, problem: 'wrong-keys' });
  return shown;
}

describe('connecting again', () => {
  test('takes the keys that the organization has set since, so that rolled keys need nothing but that', async () => {
    const policy = { clientId: 'test-client-id-2', clientSecret: 'test-client-secret-2', environment: 'sandbox' };
    expect(await again({ ...policy, redirectUri: 'https://sign-in.example/quickbooks' })).toEqual({
      keys: 'test-client-id-2:test-client-secret-2',
      redirectUri: 'https://sign-in.example/quickbooks',
    });
  });

  test('takes a new secret for the client that it has', async () => {
    const { keys } = await again({ clientId: 'test-client-id', clientSecret: 'test-client-secret-2' });
    expect(keys).toBe('test-client-id:test-client-secret-2');
  });

  test.each([
    ['no policy is set', {}],
    ['the policy names another client without its secret', { clientId: 'test-client-id-2' }],
    ['the policy has a secret and doesn’t say of which client', { clientSecret: 'test-client-secret-2' }],
    [
      'the policy is for the other environment, whose keys open no company of this one',
      { clientId: 'test-client-id-2', clientSecret: 'test-client-secret-2', environment: 'production' },
    ],
  ])('keeps the connection’s own keys where %s', async (_, policy) => {
    expect(await again(policy)).toEqual({
      keys: 'test-client-id:test-client-secret',
      redirectUri: SECRETS.redirectUri,
    });
  });
});

describe('connecting', () => {
  const REQUEST: PageRequests['connect']['request'] = {
    ...{ firm: 'demo.taxdome.com', clientId: 'test-typed-id', clientSecret: 'test-typed-secret' },
    ...{ environment: 'sandbox', redirectUri: SECRETS.redirectUri },
  };

  const [clientId, clientSecret] = ['test-client-id-2', 'test-client-secret-2'];
  test.each([
    ['the organization’s keys', { clientId, clientSecret }, `${clientId}:${clientSecret}`],
    ['the typed secret for the organization’s client', { clientId }, `${clientId}:test-typed-secret`],
    ['the typed keys beside a secret of no client', { clientSecret }, 'test-typed-id:test-typed-secret'],
  ])('takes %s', async (_, policy, keys) => {
    vi.spyOn(browser.storage.managed, 'get').mockResolvedValue(policy);
    expect(await connect(contextOf(one).context, REQUEST)).toEqual({ ok: false, problem: 'wrong-keys' });
    expect(shown.keys).toBe(keys);
  });
});

test('a secret of no client is none: pages are told that there is none, and let people type one', async () => {
  vi.spyOn(browser.storage.managed, 'get').mockResolvedValue({ clientSecret: 'test-client-secret-2', autoSync: false });
  expect(await readPolicy()).toEqual({ autoSync: false });
});
