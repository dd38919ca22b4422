import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { UserDecision } from '../../../lib/catalog/decision';
import { overview } from '../../../lib/catalog/overview';
import type { Service } from '../../../lib/catalog/service';
import { loadSnapshot } from '../../../lib/store/load-snapshot';
import { confirmPreview } from '../../../lib/sync/confirm';
import { decide } from '../../../lib/sync/decide';
import { enqueue } from '../../../lib/sync/enqueue';
import { refreshMirror } from '../../../lib/sync/refresh-mirror';
import { stopSync } from '../../../lib/sync/stop-sync';
import { syncByHand } from '../../../lib/sync/sync-by-hand';
import { amount, service } from '../catalog/make';
import { type Bench, bench, CONNECTION } from './harness';

let one: Bench;
const audit = service('Audit support', { rate: amount('180') });
const notary = service('Notary', { rate: amount('15') });

beforeEach(async () => {
  one = await bench();
});
afterEach(() => one.close());

async function look() {
  const snapshot = await loadSnapshot(one.engine.store, CONNECTION, true);
  if (!snapshot) throw new Error('no connection');
  return { snapshot, views: overview(snapshot) };
}

async function shown() {
  return (await look()).views.map(({ service: { key }, fingerprint }) => ({ key, fingerprint }));
}

function itemOf(name: string) {
  return one.company.item(name)?.Id ?? '';
}

function say(each: Service, decision: UserDecision) {
  return decide(one.engine, CONNECTION, each.key, decision);
}

const by = (text: string) => ({ ...audit, rate: amount(text) });

async function edited(changes: Parameters<Bench['company']['edit']>[1]) {
  one.company.edit(itemOf('Audit support'), changes);
  one.pass(60_000);
  await refreshMirror(one.engine, CONNECTION, 0);
}

describe('a preview', () => {
  it('is not confirmed for amounts in QuickBooks that it did not show', async () => {
    one.company.createItem({ name: 'Audit support', price: '150' });
    one.pass(60_000);
    await refreshMirror(one.engine, CONNECTION, 0);
    await one.show([audit]);
    const before = await shown();
    await edited({ UnitPrice: '170' });
    expect(await confirmPreview(one.engine, CONNECTION, before)).toEqual({ ok: false, problem: 'changed-since-shown' });
    await one.runToEnd();
    expect(one.company.item('Audit support')?.UnitPrice).toBe('170');
  });

  it('is not confirmed for amounts in TaxDome that it did not show', async () => {
    one.company.createItem({ name: 'Audit support', price: '150' });
    one.pass(60_000);
    await refreshMirror(one.engine, CONNECTION, 0);
    await one.show([audit]);
    const before = await shown();
    await one.show([by('1800')]);
    await confirmPreview(one.engine, CONNECTION, before);
    await one.runToEnd();
    expect(one.company.item('Audit support')?.UnitPrice).toBe('150');
  });

  it('that is no longer what was shown begins no automatic sync', async () => {
    await one.show([audit]);
    const outcome = await confirmPreview(one.engine, CONNECTION, [{ key: audit.key, fingerprint: 'what it was' }]);
    expect(outcome).toEqual({ ok: false, problem: 'changed-since-shown' });
    expect((await one.engine.store.get('settings', CONNECTION))?.confirmedAt).toBeNull();
  });
});

describe('an exclusion', () => {
  it('takes back what is queued', async () => {
    await one.show([audit, notary]);
    one.goOffline(true);
    for (const { key } of [audit, notary]) await syncByHand(one.engine, CONNECTION, [key], 'manual');
    await say(audit, { kind: 'exclude' });
    expect(await one.statuses()).toEqual({ 'Audit support': 'skipped', Notary: 'not-synced' });
    one.goOffline(false);
    await one.runToEnd();
    expect(one.company.items().map(({ Name }) => Name)).toEqual(['Notary']);
  });

  it('that a sync by hand lifts is told of, although nothing can be queued', async () => {
    const odd = service('Payroll', { rate: { kind: 'problem', problem: 'ambiguous', text: '1,234' } });
    await one.show([odd]);
    await say(odd, { kind: 'exclude' });
    const changed = vi.spyOn(one.engine, 'changed');
    expect(await syncByHand(one.engine, CONNECTION, [odd.key], 'manual')).toBe('explain');
    expect(changed).toHaveBeenCalledWith(CONNECTION, ['decisions']);
    changed.mockClear();
    await syncByHand(one.engine, CONNECTION, [odd.key], 'manual');
    expect(changed).not.toHaveBeenCalledWith(CONNECTION, ['decisions']);
  });

  it('that is made while a write is under way outlives it', async () => {
    await one.show([audit]);
    one.intuit.faults.add({ match: { operation: 'batch' }, action: 'drop-after' });
    await one.confirm();
    await say(audit, { kind: 'exclude' });
    await one.runToEnd();
    expect(one.company.items()).toHaveLength(1);
    expect(await one.statuses()).toEqual({ 'Audit support': 'skipped' });
  });
});

describe('the decision to keep QuickBooks’ values', () => {
  it('takes back a change that is queued', async () => {
    await one.show([audit]);
    await one.confirm();
    await one.show([by('200')]);
    one.goOffline(true);
    await syncByHand(one.engine, CONNECTION, [audit.key], 'manual');
    await say(audit, { kind: 'keep', keep: 'quickbooks' });
    one.goOffline(false);
    await one.runToEnd();
    expect(one.company.item('Audit support')?.UnitPrice).toBe('180');
  });
});

describe('the decision for TaxDome’s values', () => {
  it('is one over what QuickBooks held then, and not over what is written there later', async () => {
    await one.show([audit]);
    await one.confirm();
    await edited({ UnitPrice: '90' });
    await say(audit, { kind: 'keep', keep: 'taxdome' });
    await edited({ UnitPrice: '95' });
    await syncByHand(one.engine, CONNECTION, [audit.key], 'manual');
    await one.runToEnd();
    expect(one.company.item('Audit support')?.UnitPrice).toBe('95');
  });

  it('writes them over what it was made for', async () => {
    await one.show([audit]);
    await one.confirm();
    await edited({ UnitPrice: '90' });
    await say(audit, { kind: 'keep', keep: 'taxdome' });
    await syncByHand(one.engine, CONNECTION, [audit.key], 'manual');
    await one.runToEnd();
    expect(one.company.item('Audit support')?.UnitPrice).toBe('180');
  });

  it('made with a link is not lost with the write that was stopped or refused', async () => {
    one.company.createItem({ name: 'Audit support', price: '150' });
    one.pass(60_000);
    await refreshMirror(one.engine, CONNECTION, 0);
    await one.show([audit]);
    one.intuit.faults.add({ operationFault: { code: '6000' } });
    await one.confirm();
    expect(await one.statuses()).toEqual({ 'Audit support': 'failed' });
    await syncByHand(one.engine, CONNECTION, [audit.key], 'manual');
    await stopSync(one.engine, CONNECTION);
    expect(await one.statuses()).not.toEqual({ 'Audit support': 'synced' });
    await syncByHand(one.engine, CONNECTION, [audit.key], 'manual');
    await one.runToEnd();
    expect(one.company.item('Audit support')?.UnitPrice).toBe('180');
    expect(await one.engine.store.getAll('decisions')).toEqual([]);
  });

  it('made with a link that has nothing to write is done with', async () => {
    one.company.createItem({ name: 'Audit', price: '180' });
    one.pass(60_000);
    await refreshMirror(one.engine, CONNECTION, 0);
    await one.show([service('Audit', { rate: amount('180') })]);
    const [view] = (await look()).views;
    await say(view?.service ?? audit, { kind: 'link', itemId: itemOf('Audit'), keep: 'taxdome' });
    await one.confirm();
    expect(await one.statuses()).toEqual({ Audit: 'synced' });
    expect(await one.engine.store.getAll('decisions')).toEqual([]);
  });
});

describe('an item that is linked to a service', () => {
  it('is not linked to a second one, which would write over the first one’s values', async () => {
    await one.show([audit, notary]);
    await one.confirm();
    const other = service('Audit', { rate: amount('300') });
    await one.show([audit, notary, other]);
    await say(other, { kind: 'link', itemId: itemOf('Audit support'), keep: 'taxdome' });
    await one.confirm();
    await one.runToEnd();
    expect(one.company.item('Audit support')?.UnitPrice).toBe('180');
    expect(await one.reasons()).toMatchObject({ Audit: 'item-taken' });
  });

  it('goes over to a renamed service, and the former one is forgotten', async () => {
    await one.show([audit, notary]);
    await one.confirm();
    const renamed = service('Audit assistance', { rate: amount('180') });
    await one.show([renamed, notary]);
    expect(await one.reasons()).toMatchObject({ 'Audit assistance': 'maybe-renamed' });
    await say(renamed, { kind: 'link', itemId: itemOf('Audit support'), keep: 'taxdome' });
    await one.confirm();
    await one.runToEnd();
    expect(one.company.item('Audit assistance')?.Active).toBe(true);
    expect(one.company.items()).toHaveLength(2);
    expect((await one.engine.store.getAll('links')).map(({ serviceKey }) => serviceKey).sort()).toEqual(
      [renamed.key, notary.key].sort(),
    );
    expect(await one.statuses()).toEqual({ 'Audit assistance': 'synced', Notary: 'synced' });
  });
});

describe('a plan that was made before a write ended', () => {
  it('records no second write', async () => {
    await one.show([audit]);
    const { snapshot, views } = await look();
    await one.confirm();
    expect(await enqueue(one.engine, snapshot, views, 'manual')).toBe(0);
    expect(await one.open()).toBe(0);
  });
});
