import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { syncAutomatically } from '../../../lib/sync/automatic';
import { decide } from '../../../lib/sync/decide';
import { unlink } from '../../../lib/sync/unlink';
import { amount, readWell as report, service } from '../catalog/make';
import { type Bench, bench, CONNECTION } from './harness';

let one: Bench;
beforeEach(async () => {
  one = await bench();
  await one.show([notary]);
  await one.confirm();
});
afterEach(() => one.close());

const notary = service('Notary', { rate: amount('15') });

describe('a service that was unlinked', () => {
  it('writes nothing, and is not linked again by itself', async () => {
    const before = one.intuit.journal.length;
    expect(await unlink(one.engine, CONNECTION, notary.key)).toEqual({ ok: true });
    expect(one.intuit.journal.length).toBe(before);
    expect(await one.reasons()).toEqual({ Notary: 'unlinked' });
    one.pass(60_000);
    await syncAutomatically(one.engine, CONNECTION, { services: [notary], report, formOpen: false });
    await one.runToEnd();
    expect(await one.reasons()).toEqual({ Notary: 'unlinked' });
    expect(one.company.item('Notary')).toMatchObject({ Active: true, SyncToken: '0' });
  });

  it('is linked again by a person’s choice', async () => {
    const id = one.company.item('Notary')?.Id ?? '';
    await unlink(one.engine, CONNECTION, notary.key);
    await decide(one.engine, CONNECTION, notary.key, { kind: 'link', itemId: id, keep: 'taxdome' });
    await one.confirm();
    expect(await one.statuses()).toEqual({ Notary: 'synced' });
    expect(one.company.items().filter(({ Name }) => Name === 'Notary').length).toBe(1);
  });

  it('stays linked while a write is on its way', async () => {
    await one.engine.store.put('operations', {
      ...{ id: 'o', connection: CONNECTION, serviceKey: notary.key, kind: 'update', cause: 'manual', itemId: '1' },
      ...{ values: {}, before: null, state: 'sending', attempts: 1, notBefore: 0, createdAt: 0, sentAt: 0 },
      ...{ batchId: null, error: null },
    });
    expect(await unlink(one.engine, CONNECTION, notary.key)).toEqual({ ok: false, problem: 'busy' });
    expect(await one.engine.store.get('links', [CONNECTION, notary.key])).toBeTruthy();
  });

  it('can’t be unlinked twice', async () => {
    await unlink(one.engine, CONNECTION, notary.key);
    expect(await unlink(one.engine, CONNECTION, notary.key)).toEqual({ ok: false, problem: 'not-found' });
  });
});
