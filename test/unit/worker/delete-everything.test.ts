import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openVault, type Vault } from '../../../lib/store/vault';
import { deleteEverything } from '../../../lib/worker/delete-everything';
import { amount, service } from '../catalog/make';
import { type Bench, bench, CONNECTION } from '../sync/harness';
import { consentingIntuit, keysOf, TOKENS } from './consenting-intuit';
import { browser, did, fetchLocales, forgetAll } from './fake-browser';
import { fillDisk } from './full-disk';
import { contextOf } from './worker-context';

vi.mock('wxt/browser', () => import('./fake-browser'));

let one: Bench;
beforeEach(async () => {
  forgetAll();
  vi.stubGlobal('fetch', fetchLocales);
  const locks = { request: (_name: string, work: () => unknown) => work() };
  vi.stubGlobal('navigator', { onLine: true, locks });
  one = await bench();
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await one.close();
});

it('leaves no row of any store, no key, no alarm, and the books as they are', async () => {
  await one.show([service('Notary', { rate: amount('15') })]);
  await one.confirm();
  did.local = { language: 'de' };
  did.session = { 'access:connection-1': 'x' };
  const items = one.company.items().length;
  const { context, forgotten, settled } = contextOf(one);
  await deleteEverything(context);
  await settled();
  const { store } = one.engine;
  for (const name of store.objectStoreNames) expect(await store.count(name), name).toBe(0);
  expect(forgotten).toEqual([CONNECTION]);
  expect(did).toMatchObject({ local: {}, session: {}, alarms: 0 });
  expect(one.company.items().length).toBe(items);
});

describe('keys that no connection stands for', () => {
  let vault: Vault;
  let revoked: string[];
  beforeEach(async () => {
    const intuit = consentingIntuit();
    vi.stubGlobal('fetch', intuit.fetch);
    ({ revoked } = intuit);
    vault = await openVault(browser.storage.session);
    await vault.put(CONNECTION, keysOf('1'), TOKENS);
  });

  it('are ended at Intuit and forgotten, where the row of the connection could not be read', async () => {
    await one.engine.store.delete('connections', CONNECTION);
    const { context, settled } = contextOf(one, vault);
    await deleteEverything(context);
    await settled();
    expect(revoked).toHaveLength(1);
    expect(await vault.get(CONNECTION)).toBeNull();
  });

  it('go on a full disk too, and all else with them: what takes no more lets go', async () => {
    await one.show([service('Notary', { rate: amount('15') })]);
    const { context, settled } = contextOf(one, vault);
    fillDisk();
    await deleteEverything(context);
    await settled();
    expect(revoked).toHaveLength(1);
    expect(await vault.get(CONNECTION)).toBeNull();
    for (const name of one.engine.store.objectStoreNames) expect(await one.engine.store.count(name), name).toBe(0);
  });

  it('can’t be left by a worker that dies meanwhile: they go first, and a second try finds the rest', async () => {
    const { context, settled } = contextOf(one, vault);
    const dying = vi.spyOn(vault, 'remove').mockRejectedValueOnce(new Error('the worker died'));
    await expect(deleteEverything(context)).rejects.toThrow('the worker died');
    expect(await one.engine.store.count('connections')).toBe(1);
    dying.mockRestore();
    await deleteEverything(context);
    await settled();
    expect(await vault.get(CONNECTION)).toBeNull();
    expect(await one.engine.store.count('connections')).toBe(0);
  });
});
