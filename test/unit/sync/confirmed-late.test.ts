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
