import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openVault, type Vault } from '../../../lib/store/vault';
import { endTokens } from '../../../lib/worker/disconnect';
import { recover } from '../../../lib/worker/recover';
import { type Bench, bench, CONNECTION } from '../sync/harness';
import { consentingIntuit, keysOf, TOKENS } from './consenting-intuit';
import { browser, forgetAll } from './fake-browser';
import { contextOf } from './worker-context';

vi.mock('wxt/browser', () => import('./fake-browser'));

let one: Bench;
let vault: Vault;
let revoked: string[];
beforeEach(async () => {
  forgetAll();
  const locks = { request: (_name: string, work: () => unknown) => work() };
  vi.stubGlobal('navigator', { onLine: true, locks });
  one = await bench();
  const intuit = consentingIntuit();
  vi.stubGlobal('fetch', intuit.fetch);
  ({ revoked } = intuit);
  vault = await openVault(browser.storage.session);
  await vault.put(CONNECTION, keysOf('1'), TOKENS);
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await one.close();
});

const stateIs = async (state: 'connected' | 'disconnected' | 'reconnect') => {
  const stored = await one.engine.store.get('connections', CONNECTION);
  if (stored) await one.engine.store.put('connections', { ...stored, state });
};
const start = async () => {
  const { context, settled } = contextOf(one, vault);
  await recover(context);
  await settled();
};

describe('a worker that starts', () => {
  it('ends the tokens that a disconnect has left, and asks Intuit once', async () => {
    await stateIs('disconnected');
    await start();
    await start();
    expect(revoked).toHaveLength(1);
    expect(revoked[0]).toContain(TOKENS.refreshToken);
    expect(await vault.get(CONNECTION)).toMatchObject({ clientSecret: 'test-client-secret', refreshToken: null });
  });

  it.each(['connected', 'reconnect'] as const)('leaves the tokens of a connection that is %s', async (state) => {
    await stateIs(state);
    await start();
    expect(revoked).toEqual([]);
    expect(await vault.get(CONNECTION)).toMatchObject({ refreshToken: TOKENS.refreshToken });
  });

  it('leaves the tokens of one that was connected again meanwhile', async () => {
    await stateIs('connected');
    await endTokens(contextOf(one, vault).context, CONNECTION);
    expect(revoked).toEqual([]);
    expect(await vault.get(CONNECTION)).toMatchObject({ refreshToken: TOKENS.refreshToken });
  });
});
