import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepStorageFull } from '../../../lib/messages/storage-full';
import { followNotifications, notifyOfConnections } from '../../../lib/worker/notify';
import { showOnToolbar } from '../../../lib/worker/toolbar';
import { amount, service } from '../catalog/make';
import { type Bench, bench, CONNECTION, FIRM } from '../sync/harness';
import { did, fetchLocales, forgetAll } from './fake-browser';
import { contextOf } from './worker-context';

vi.mock('wxt/browser', () => import('./fake-browser'));

let one: Bench;
beforeEach(async () => {
  forgetAll();
  vi.stubGlobal('fetch', fetchLocales);
  one = await bench();
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await one.close();
});

async function change(changes: object): Promise<void> {
  const stored = await one.engine.store.get('connections', CONNECTION);
  if (stored) await one.engine.store.put('connections', { ...stored, ...changes });
}

async function toolbar(): Promise<void> {
  const { context, settled } = contextOf(one);
  showOnToolbar(context);
  await settled();
}

describe('the toolbar’s icon', () => {
  it('shows how many services failed, and says so', async () => {
    one.intuit.faults.add({ operationFault: { itemName: 'Notary', code: '6000' } });
    await one.show([service('Notary', { rate: amount('15') }), service('Audit', { rate: amount('1') })]);
    await one.confirm();
    await toolbar();
    expect(did).toMatchObject({ badge: '1', title: 'TaxDome to QuickBooks – 1 service failed' });
  });

  it('shows nothing where nothing failed', async () => {
    await toolbar();
    expect(did).toMatchObject({ badge: '', title: 'TaxDome to QuickBooks' });
  });

  it('asks for the user where QuickBooks takes the connection no more', async () => {
    await change({ state: 'reconnect' });
    await toolbar();
    expect(did).toMatchObject({ badge: '!', title: 'TaxDome to QuickBooks – QuickBooks needs you to reconnect' });
  });

  it('says so while the disk takes no more, also beside what failed before', async () => {
    one.intuit.faults.add({ operationFault: { itemName: 'Notary', code: '6000' } });
    await one.show([service('Notary', { rate: amount('15') })]);
    await one.confirm();
    await keepStorageFull(true);
    await toolbar();
    const full = 'The extension’s storage on this computer is full';
    expect(did).toMatchObject({ badge: '!', title: `TaxDome to QuickBooks – ${full} – 1 service failed` });
    await keepStorageFull(false);
    await toolbar();
    expect(did).toMatchObject({ badge: '1', title: 'TaxDome to QuickBooks – 1 service failed' });
  });

  it('says nothing of a firm that was disconnected', async () => {
    await change({ state: 'disconnected' });
    await keepStorageFull(true);
    await toolbar();
    expect(did.badge).toBe('');
  });
});

describe('a connection that needs its user', () => {
  const tell = () => notifyOfConnections(contextOf(one).context);

  it('is told of once a day', async () => {
    await change({ state: 'reconnect' });
    await tell();
    await tell();
    one.pass(23 * 3_600_000);
    await tell();
    expect(did.notified).toEqual([
      {
        id: `connection:${CONNECTION}`,
        title: 'QuickBooks needs you to reconnect',
        message: expect.stringContaining('nothing is lost'),
      },
    ]);
    one.pass(2 * 3_600_000);
    await tell();
    expect(did.notified.length).toBe(2);
  });

  it('is told of before it ends, with the day', async () => {
    await change({ signInEndsAt: one.engine.now() + 5 * 86_400_000 });
    await tell();
    expect(did.notified[0]?.title).toMatch(/^The connection to QuickBooks ends on \w+ \d+$/u);
  });

  it('is not told of while all is well, or after it was disconnected', async () => {
    await tell();
    await change({ state: 'disconnected' });
    await tell();
    expect(did.notified).toEqual([]);
  });

  it('is opened with its own firm by a click, though several are known', async () => {
    const { context } = contextOf(one);
    followNotifications(async () => context);
    did.clicked(`connection:${CONNECTION}`);
    did.clicked('of something else');
    await vi.waitFor(() => expect(did.opened).toEqual([`chrome-extension://test/popup.html?firm=${FIRM}#/settings`]));
  });

  it('that is gone, or can’t be looked up, opens the settings all the same', async () => {
    const { context } = contextOf(one);
    followNotifications(async () => context);
    did.clicked('connection:gone');
    await vi.waitFor(() => expect(did.opened.length).toBe(1));
    followNotifications(() => Promise.reject(new Error('no database')));
    did.clicked(`connection:${CONNECTION}`);
    await vi.waitFor(() => expect(did.opened.length).toBe(2));
    expect(new Set(did.opened)).toEqual(new Set(['chrome-extension://test/popup.html#/settings']));
  });

  it('is told of again where the clock was put back', async () => {
    await change({ state: 'reconnect' });
    did.local = { notified: { [CONNECTION]: one.engine.now() + 86_400_000 * 30 } };
    await tell();
    expect(did.notified.length).toBe(1);
  });
});
