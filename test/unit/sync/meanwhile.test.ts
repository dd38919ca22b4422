import { afterEach, describe, expect, it } from 'vitest';
import type { Service } from '../../../lib/catalog/service';
import { QuickBooksError } from '../../../lib/quickbooks/quickbooks-error';
import { syncAutomatically } from '../../../lib/sync/automatic';
import { decide } from '../../../lib/sync/decide';
import { refreshMirror } from '../../../lib/sync/refresh-mirror';
import type { Remote } from '../../../lib/sync/remote';
import { syncByHand } from '../../../lib/sync/sync-by-hand';
import { amount, service } from '../catalog/make';
import { type Bench, bench, CONNECTION } from './harness';

let one: Bench;
afterEach(() => one.close());

const audit = service('Audit support', { rate: amount('180') });
const notary = service('Notary', { rate: amount('15') });
const by = (text: string) => ({ ...audit, rate: amount(text) });

/** A bench on which something happens while QuickBooks is being asked. */
async function start(hooks: { changes?: () => Promise<void>; all?: () => Promise<void> } = {}) {
  const meanwhile = (remote: Remote): Remote => ({
    ...remote,
    async changesSince(since) {
      const changes = await remote.changesSince(since);
      await hooks.changes?.();
      return changes;
    },
    async readAll() {
      const all = await remote.readAll();
      await hooks.all?.();
      return all;
    },
  });
  one = await bench({}, meanwhile);
  await one.show([audit]);
  await one.confirm();
  await one.settings({ confirmedAt: 1, confirmedColumns: 'name,rate' });
  return hooks;
}

async function automatic(shown: readonly Service[], columns = 'name,rate') {
  await one.show(shown);
  one.pass(30_000);
  const report = { recognised: 'yes', ownIntegration: false, services: 1, columns, subTab: 'active', at: 0 } as const;
  return syncAutomatically(one.engine, CONNECTION, { services: shown, report, formOpen: false });
}

async function set(changes: object) {
  const { store } = one.engine;
  const settings = await store.get('settings', CONNECTION);
  if (settings) await store.put('settings', { ...settings, ...changes });
}

describe('a setting that is saved while automatic sync asks QuickBooks', () => {
  it('is kept where the run has to wait for a preview', async () => {
    const hooks = await start();
    hooks.changes = () => set({ categories: false });
    expect(await automatic([audit, notary], 'name')).toBe(0);
    expect(await one.engine.store.get('settings', CONNECTION)).toMatchObject({
      categories: false,
      previewNeeded: true,
    });
  });

  it('ends the run where it switches automatic sync off', async () => {
    const hooks = await start();
    hooks.changes = () => set({ autoSync: false });
    expect(await automatic([audit, notary])).toBe(0);
    await one.runToEnd();
    expect(one.company.items()).toHaveLength(1);
  });
});

describe('a read of the company', () => {
  it('does not put back an item that was written meanwhile', async () => {
    const hooks = await start();
    await one.show([by('200')]);
    one.company.edit(one.company.item('Audit support')?.Id ?? '', { Description: 'As agreed' });
    await refreshMirror(one.engine, CONNECTION, 0);
    hooks.changes = async () => {
      delete hooks.changes;
      await syncByHand({ ...one.engine, exclusively: (_name, work) => work() }, CONNECTION, [audit.key], 'manual');
      await one.run();
    };
    await refreshMirror(one.engine, CONNECTION, 0);
    const [item] = await one.engine.store.getAll('items');
    expect(item?.rate).toBe('200');
  });

  it('does not lose an item that was created meanwhile', async () => {
    const hooks = await start();
    await one.show([audit, service('Payroll', { category: 'Bookkeeping' })]);
    const mirror = await one.engine.store.get('mirrors', CONNECTION);
    if (mirror) await one.engine.store.put('mirrors', { ...mirror, watermark: null });
    hooks.all = async () => {
      delete hooks.all;
      one.pass(2_000);
      await syncByHand(
        { ...one.engine, remote: async () => null, exclusively: (_name, work) => work() },
        CONNECTION,
        [service('Payroll', { category: 'Bookkeeping' }).key],
        'manual',
      );
      await one.run();
    };
    await refreshMirror(one.engine, CONNECTION, 0);
    expect((await one.engine.store.getAll('items')).map(({ name }) => name).sort()).toEqual([
      'Audit support',
      'Bookkeeping',
      'Payroll',
    ]);
    expect(await one.statuses()).toEqual({ 'Audit support': 'synced', Payroll: 'synced' });
  });

  it('that QuickBooks refuses for its tokens asks to reconnect', async () => {
    const hooks = await start();
    const gone = { code: 'reconnect', message: '', detail: '', httpStatus: 400, intuitTid: null };
    hooks.changes = async () => {
      throw new QuickBooksError({ ...gone, kind: 'unauthorised', retryable: false });
    };
    await expect(refreshMirror(one.engine, CONNECTION, 0)).rejects.toThrow(QuickBooksError);
    expect((await one.engine.store.get('connections', CONNECTION))?.state).toBe('reconnect');
  });
});

describe('a connection that has to be renewed', () => {
  async function signedOut() {
    await start();
    const { store } = one.engine;
    const stored = await store.get('connections', CONNECTION);
    if (stored) await store.put('connections', { ...stored, state: 'reconnect' });
  }

  it('sends nothing', async () => {
    await signedOut();
    await one.show([by('200')]);
    await syncByHand({ ...one.engine, remote: async () => null }, CONNECTION, [audit.key], 'manual');
    await one.run();
    expect(one.company.item('Audit support')?.UnitPrice).toBe('180');
    expect(await one.reasons()).toEqual({ 'Audit support': 'reconnect' });
  });

  it('is one again when Intuit takes the kept token after all, as after an outage', async () => {
    await signedOut();
    await refreshMirror(one.engine, CONNECTION, 0);
    expect((await one.engine.store.get('connections', CONNECTION))?.state).toBe('connected');
  });
});

describe('an archived service', () => {
  it('writes nothing to its item, whatever its row says', async () => {
    await start();
    expect(await automatic([{ ...by('200'), archived: true }])).toBe(0);
    expect(await syncByHand(one.engine, CONNECTION, [audit.key], 'manual')).toBe('explain');
    expect(one.company.item('Audit support')?.UnitPrice).toBe('180');
  });
});

describe('a service that failed', () => {
  it('is tried again by itself when it was changed in TaxDome, and not before', async () => {
    await start();
    one.intuit.faults.add({ operationFault: { itemName: 'Notary', code: '6000' } });
    expect(await automatic([audit, notary])).toBe(1);
    await one.runToEnd();
    expect(await one.statuses()).toMatchObject({ Notary: 'failed' });
    expect(await automatic([audit, notary])).toBe(0);
    expect(await automatic([audit, { ...notary, rate: amount('16') }])).toBe(1);
    await one.runToEnd();
    expect(one.company.item('Notary')?.UnitPrice).toBe('16');
  });
});

describe('a category', () => {
  it('for which no service waits any more is not created', async () => {
    await start();
    const payroll = service('Payroll', { category: 'Bookkeeping' });
    await one.show([audit, payroll]);
    await syncByHand(one.engine, CONNECTION, [payroll.key], 'manual');
    await decide(one.engine, CONNECTION, payroll.key, { kind: 'exclude' });
    await one.runToEnd();
    expect(await one.open()).toBe(0);
    expect(one.company.items().map(({ Name }) => Name)).toEqual(['Audit support']);
  });

  it('that QuickBooks refuses leaves its services Failed, and shows it', async () => {
    await start();
    const payroll = service('Payroll', { category: 'Bookkeeping' });
    one.intuit.faults.add({ operationFault: { itemName: 'Bookkeeping', code: '6000' } });
    await one.show([audit, payroll]);
    await syncByHand(one.engine, CONNECTION, [payroll.key], 'manual');
    const told: string[] = [];
    const { run } = await import('../../../lib/sync/run');
    await run({ ...one.engine, changed: (_connection, what) => void told.push(...what) }, CONNECTION);
    expect(await one.open()).toBe(0);
    expect(await one.statuses()).toMatchObject({ Payroll: 'failed' });
    expect(told).toContain('operations');
    const journal = await one.engine.store.getAll('journal');
    expect(journal.filter(({ kind }) => kind === 'failed').map(({ name }) => name)).toEqual(['Bookkeeping', 'Payroll']);
  });
});

describe('a service that comes under another key while its write is under way', () => {
  it('is linked under the new one', async () => {
    let shown = false;
    const withIds = { ...audit, key: 'id-1', keyIsId: true };
    const renaming = (remote: Remote): Remote => ({
      ...remote,
      async batch(batch) {
        const reply = await remote.batch(batch);
        if (!shown) await one.show([withIds]);
        shown = true;
        return reply;
      },
    });
    one = await bench({}, renaming);
    await one.show([audit]);
    await one.confirm();
    expect(await one.statuses()).toEqual({ 'Audit support': 'synced' });
    expect((await one.engine.store.getAll('links')).map(({ serviceKey }) => serviceKey)).toEqual(['id-1']);
  });
});

it('a decision that is made while a write of its service is under way is not lost with that write', async () => {
  let decided = async () => {};
  one = await bench({}, (remote) => ({
    ...remote,
    async batch(batch) {
      await decided();
      return remote.batch(batch);
    },
  }));
  await one.show([audit]);
  await one.confirm();
  await one.show([by('200')]);
  decided = async () => {
    one.pass(10);
    await decide(one.engine, CONNECTION, audit.key, { kind: 'keep', keep: 'taxdome' });
  };
  await one.confirm();
  expect((await one.engine.store.get('decisions', [CONNECTION, audit.key]))?.decision.kind).toBe('keep');
});
