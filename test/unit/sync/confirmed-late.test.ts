import { afterEach, describe, expect, it } from 'vitest';
import { overview } from '../../../lib/catalog/overview';
import { loadSnapshot } from '../../../lib/store/load-snapshot';
import { confirmPreview } from '../../../lib/sync/confirm';
import { amount, service } from '../catalog/make';
import { type Bench, bench, CONNECTION } from './harness';

let one: Bench;
afterEach(() => one.close());

describe('a preview that is confirmed long after it was shown', () => {
  it('is held against QuickBooks as it is now: no item is created beside one that was made meanwhile', async () => {
    one = await bench();
    const [audit, notary] = [service('Audit support', { rate: amount('180') }), service('Notary service')];
    await one.show([audit, notary]);
    const snapshot = await loadSnapshot(one.engine.store, CONNECTION, true);
    const shown = snapshot ? overview(snapshot).map(({ service: { key }, fingerprint }) => ({ key, fingerprint })) : [];
    one.company.createItem({ name: 'Audit support', type: 'NonInventory', price: '1' });
    one.pass(15 * 60_000);
    expect(await confirmPreview(one.engine, CONNECTION, shown)).toEqual({ ok: false, problem: 'changed-since-shown' });
    const intents = await one.engine.store.getAll('operations');
    expect(intents.map(({ serviceKey }) => serviceKey)).toEqual([notary.key]);
    expect(await one.reasons()).toMatchObject({ 'Audit support': 'other-type' });
  });
});

describe('an item of the same name that is made while the create is on its way', () => {
  it('is not taken for the service’s own where its price is another: it stays as it is, and the service is Failed', async () => {
    one = await bench({}, (remote) => ({
      ...remote,
      batch(batch) {
        one.company.createItem({ name: 'Audit support', price: '1' });
        return remote.batch(batch);
      },
    }));
    await one.show([service('Audit support', { rate: amount('180') })]);
    await one.confirm();
    expect(await one.statuses()).toEqual({ 'Audit support': 'failed' });
    expect(await one.reasons()).toEqual({ 'Audit support': 'duplicate-name' });
    expect(await one.engine.store.getAll('links')).toEqual([]);
    expect(one.company.items().map(({ UnitPrice }) => UnitPrice)).toEqual(['1']);
  });
});
