import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takeProblem } from '../../../lib/messages/last-outcome';
import { initialSettings } from '../../../lib/store/load-snapshot';
import { repair } from '../../../lib/store/repair';
import { openVault, type Vault } from '../../../lib/store/vault';
import { connect, reconnect } from '../../../lib/worker/connect';
import type { WorkerContext } from '../../../lib/worker/context';
import { item } from '../catalog/make';
import { type Bench, bench, CONNECTION, FIRM } from '../sync/harness';
import { consentingIntuit, FORM } from './consenting-intuit';
import { browser, forgetAll } from './fake-browser';
import { fillDisk } from './full-disk';
import { contextOf } from './worker-context';

vi.mock('wxt/browser', () => import('./fake-browser'));

let one: Bench;
let vault: Vault;
let context: WorkerContext;
let settled: () => Promise<void>;
let intuit: ReturnType<typeof consentingIntuit>;
beforeEach(async () => {
  forgetAll();
  const locks = { request: (_name: string, work: () => unknown) => work() };
  vi.stubGlobal('navigator', { onLine: true, locks });
  one = await bench();
  await one.engine.store.delete('connections', CONNECTION);
  intuit = consentingIntuit();
  vi.stubGlobal('fetch', intuit.fetch);
  vault = await openVault(browser.storage.session);
  ({ context, settled } = contextOf(one, vault));
});
afterEach(async () => {
  await settled();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await one.close();
});

const signIn = async (company = intuit.company, firm = FIRM) => {
  Object.assign(intuit.company, company);
  const outcome = await connect(context, { ...FORM, firm, redirectUri: null });
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.connection;
};
const stored = (id: string) => one.engine.store.get('connections', id);

it('on a full disk nothing is connected, and why is told, also where Intuit’s window closed the popup', async () => {
  const id = await signIn();
  const before = await stored(id);
  fillDisk();
  const refused = { ok: false, problem: 'storage-full' };
  expect(await connect(context, { ...FORM, firm: FIRM, redirectUri: null })).toEqual(refused);
  expect(await takeProblem(FIRM, one.engine.now())).toBe('storage-full');
  expect(await reconnect(context, id)).toEqual(refused);
  expect(await stored(id)).toEqual(before);
});

describe('a connection whose row was lost', () => {
  /** As a disk, or a defect, may leave it. */
  const loseRow = async (id: string) => {
    await one.engine.store.put('connections', { id, firm: FIRM } as never);
    expect(await repair(one.engine.store, one.engine.now())).toBe(1);
    expect(await stored(id)).toBeUndefined();
  };

  it('is the same again for the same company, with all its links', async () => {
    const id = await signIn();
    await loseRow(id);
    expect(await signIn()).toBe(id);
    expect(await stored(id)).toMatchObject({ state: 'connected', firm: FIRM });
  });

  it('is told in its activity', async () => {
    const id = await signIn();
    await loseRow(id);
    const entries = (await one.engine.store.getAll('journal')).filter(({ connection }) => connection === id);
    expect(entries.at(-1)).toMatchObject({ kind: 'rebuilt', name: 'Demo Company', lost: { links: 0 } });
  });

  it('is a new one where the company is another, or where it may have been another firm’s', async () => {
    const id = await signIn();
    await loseRow(id);
    const other = await signIn({ realmId: '2', name: 'Other Company' });
    expect(other).not.toBe(id);
    await loseRow(other);
    const firm = { name: 'Rive Nord', language: 'fr', besideOwnIntegration: false, page: null };
    await one.engine.store.put('firms', { ...firm, host: 'rivenord.taxdome.com' });
    expect([id, other]).not.toContain(await signIn());
  });
});

describe('a connection whose keys were lost', () => {
  it('asks for them in the form, and says why', async () => {
    const id = await signIn();
    await vault.remove(id);
    expect(await reconnect(context, id)).toEqual({ ok: false, problem: 'no-keys' });
    expect(await stored(id)).toMatchObject({ state: 'disconnected' });
    expect(await takeProblem(FIRM, one.engine.now())).toBe('no-keys');
  });

  it('takes those that the organization has set', async () => {
    const id = await signIn();
    await vault.remove(id);
    vi.spyOn(browser.storage.managed, 'get').mockResolvedValue(FORM);
    expect(await reconnect(context, id)).toEqual({ ok: true, connection: id });
  });

  it('is the same again for the company of that name, which is read anew and shown before anything is written', async () => {
    const id = await signIn();
    const { store } = one.engine;
    await store.put('settings', { ...initialSettings(id), confirmedAt: 1, unitInSku: false });
    await store.put('items', { ...item('Of another company', { id: 'gone' }), connection: id });
    await vault.remove(id);
    expect(await signIn()).toBe(id);
    expect(await store.get('settings', id)).toMatchObject({ confirmedAt: null, unitInSku: false });
    expect(await store.get('items', [id, 'gone'])).toBeUndefined();
    expect(await vault.get(id)).toMatchObject({ realmId: '1' });
  });

  it('keeps its confirmed preview where its keys are known', async () => {
    const id = await signIn();
    await one.engine.store.put('settings', { ...initialSettings(id), confirmedAt: 1 });
    expect(await signIn()).toBe(id);
    expect(await one.engine.store.get('settings', id)).toMatchObject({ confirmedAt: 1 });
  });

  it('is a new one where the name is another, or where two companies have it', async () => {
    const id = await signIn();
    await vault.remove(id);
    expect(await signIn({ realmId: '1', name: 'Renamed Company' })).not.toBe(id);
    const namesake = await signIn({ realmId: '2', name: 'Namesake' });
    const second = await signIn({ realmId: '3', name: 'Namesake' });
    expect(second).not.toBe(namesake);
    await vault.remove(namesake);
    expect([namesake, second]).not.toContain(await signIn({ realmId: '4', name: 'Namesake' }));
  });

  it('is no other firm’s', async () => {
    const id = await signIn();
    await vault.remove(id);
    expect(await signIn(intuit.company, 'rivenord.taxdome.com')).not.toBe(id);
  });
});
