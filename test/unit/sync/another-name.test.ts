import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordRead } from '../../../lib/sync/record-read';
import { rename } from '../../../lib/sync/rename';
import { syncByHand } from '../../../lib/sync/sync-by-hand';
import { amount, service } from '../catalog/make';
import { type Bench, bench, CONNECTION } from './harness';

let one: Bench;
beforeEach(async () => {
  one = await bench();
});
afterEach(() => one.close());

const audit = service('Audit: support', { rate: amount('180') });
const other = service('Notary', { rate: amount('15') });

const names = () =>
  one.company
    .items()
    .filter(({ Active }) => Active)
    .map(({ Name }) => Name);

describe('a service that was given another name for QuickBooks', () => {
  it('is created under that name, and keeps its own in TaxDome', async () => {
    await one.show([audit]);
    expect(await one.statuses()).toEqual({ 'Audit: support': 'skipped' });
    expect(await rename(one.engine, CONNECTION, audit.key, ' Audit  support ')).toEqual({ ok: true });
    await one.confirm();
    expect(names()).toContain('Audit support');
    expect(await one.statuses()).toMatchObject({ 'Audit support': 'synced' });
    expect(await one.engine.store.get('services', [CONNECTION, audit.key])).toMatchObject({ name: 'Audit: support' });
  });

  it('stays in step when the list is read again', async () => {
    await one.show([audit]);
    await rename(one.engine, CONNECTION, audit.key, 'Audit support');
    await one.confirm();
    const writes = one.intuit.journal.filter(({ operation }) => operation === 'batch').length;
    await one.show([audit]);
    await one.confirm();
    expect(one.intuit.journal.filter(({ operation }) => operation === 'batch').length).toBe(writes);
  });

  it('renames the item that it is linked to, and goes back when a person takes the name back', async () => {
    await one.show([other]);
    await one.confirm();
    await rename(one.engine, CONNECTION, other.key, 'Notary public');
    await syncByHand(one.engine, CONNECTION, [other.key], 'manual');
    await one.run();
    expect(names()).toContain('Notary public');
    await rename(one.engine, CONNECTION, other.key, null);
    await syncByHand(one.engine, CONNECTION, [other.key], 'manual');
    await one.run();
    expect(names()).toContain('Notary');
    expect(names()).not.toContain('Notary public');
  });

  it('has its new name in TaxDome as soon as it gets one there', async () => {
    const withId = { ...audit, key: 'id:7', keyIsId: true };
    await one.show([withId]);
    await rename(one.engine, CONNECTION, 'id:7', 'Audit support');
    await one.confirm();
    await one.show([{ ...withId, name: 'Audit help' }]);
    await one.confirm();
    expect(names()).toContain('Audit help');
    expect(names()).not.toContain('Audit support');
  });

  it('takes it along when its row shows an id', async () => {
    await one.show([audit]);
    await rename(one.engine, CONNECTION, audit.key, 'Audit support');
    await one.confirm();
    await recordRead(one.engine.store, CONNECTION, [{ ...audit, key: 'id:7', keyIsId: true }], true, one.engine.now());
    expect(await one.statuses()).toEqual({ 'Audit support': 'synced' });
  });

  it('is not given a name that QuickBooks can’t hold either', async () => {
    await one.show([audit]);
    for (const name of ['Audit: help', 'x'.repeat(101), '\u200b ', 'Audit\u0007'])
      expect(await rename(one.engine, CONNECTION, audit.key, name)).toEqual({ ok: false, problem: 'name-not-allowed' });
    expect(await one.statuses()).toEqual({ 'Audit: support': 'skipped' });
  });

  it('is asked about where another service has that name', async () => {
    await one.show([audit, other]);
    await rename(one.engine, CONNECTION, audit.key, 'Notary');
    expect(Object.values(await one.reasons())).toEqual(['renamed-clash', 'renamed-clash'].slice(0, 1));
  });
});
