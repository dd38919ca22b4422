import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decide } from '../../../lib/sync/decide';
import { undo, undoRun } from '../../../lib/sync/undo';
import { unlink } from '../../../lib/sync/unlink';
import { amount, service } from '../catalog/make';
import { type Bench, bench, CONNECTION } from './harness';

let one: Bench;
beforeEach(async () => {
  one = await bench();
});
afterEach(() => one.close());

const audit = service('Audit support', { rate: amount('180') });
const notary = service('Notary', { rate: amount('15') });
const payroll = service('Payroll', { rate: { kind: 'none' } });

async function entries(kind: string) {
  return (await one.engine.store.getAll('journal')).filter((entry) => entry.kind === kind);
}

async function runOf(kind: string): Promise<string> {
  return (await entries(kind)).at(-1)?.run ?? '';
}

describe('undoing a run', () => {
  it('makes all that it created inactive, and what an earlier run created stays', async () => {
    await one.show([audit]);
    await one.confirm();
    await one.show([audit, notary, payroll]);
    await one.confirm();
    expect(await undoRun(one.engine, CONNECTION, await runOf('created'))).toEqual({ ok: true, undone: 2, left: 0 });
    await one.runToEnd();
    const active = one.company.items().filter((item) => item.Active);
    expect(active.map(({ Name }) => Name)).toEqual(['Audit support']);
    expect(await one.statuses()).toEqual({ 'Audit support': 'synced', Notary: 'skipped', Payroll: 'skipped' });
  });

  it('is told by the item’s own name, also where QuickBooks calls an inactive one “(deleted)”', async () => {
    await one.close();
    one = await bench({ rules: { deletedSuffix: true } });
    await one.show([audit]);
    await one.confirm();
    await undoRun(one.engine, CONNECTION, await runOf('created'));
    await one.runToEnd();
    expect(one.company.items()[0]?.Name).toBe('Audit support (deleted)');
    expect((await entries('undone')).map(({ name }) => name)).toEqual(['Audit support']);
  });

  it('leaves what somebody changed since, and says how many', async () => {
    await one.show([audit, notary]);
    await one.confirm();
    one.company.edit(one.company.item('Notary')?.Id ?? '', { UnitPrice: '16' });
    one.pass(60_000);
    expect(await undoRun(one.engine, CONNECTION, await runOf('created'))).toEqual({ ok: true, undone: 1, left: 1 });
    await one.runToEnd();
    expect(one.company.item('Notary')).toMatchObject({ Active: true, UnitPrice: '16' });
    expect(one.company.item('Audit support')?.Active).toBe(false);
  });

  it('leaves an item that was unlinked since, and the service whatever it was linked to instead', async () => {
    await one.close();
    one = await bench({ items: [{ name: 'Notary fees', price: '70' }] });
    await one.show([audit, notary]);
    await one.confirm();
    await unlink(one.engine, CONNECTION, notary.key);
    const other = one.company.item('Notary fees')?.Id ?? '';
    await decide(one.engine, CONNECTION, notary.key, { kind: 'link', itemId: other, keep: 'quickbooks' });
    await one.confirm();
    expect(await undoRun(one.engine, CONNECTION, await runOf('created'))).toEqual({ ok: true, undone: 1, left: 1 });
    await one.runToEnd();
    expect(one.company.item('Notary')?.Active).toBe(true);
    const links = await one.engine.store.getAll('links');
    expect(links.map(({ serviceKey, itemId }) => [serviceKey, itemId])).toEqual([[notary.key, other]]);
    expect((await one.statuses()).Notary).toBe('synced');
  });

  it('links nothing anew that was unlinked since, and lets no automatic sync write it again', async () => {
    await one.show([audit, notary]);
    await one.confirm();
    await one.show([
      { ...audit, rate: amount('200') },
      { ...notary, rate: amount('20') },
    ]);
    await one.confirm();
    await unlink(one.engine, CONNECTION, notary.key);
    expect(await undoRun(one.engine, CONNECTION, await runOf('updated'))).toEqual({ ok: true, undone: 1, left: 1 });
    const last = (await entries('updated')).find(({ serviceKey }) => serviceKey === notary.key)?.id ?? 0;
    expect(await undo(one.engine, CONNECTION, last)).toEqual({ ok: false, problem: 'changed-since-shown' });
    await one.runToEnd();
    expect((await one.engine.store.getAll('links')).map(({ serviceKey }) => serviceKey)).toEqual([audit.key]);
    expect(one.company.item('Notary')?.UnitPrice).toBe('20');
  });

  it('sets changed fields back', async () => {
    await one.show([audit]);
    await one.confirm();
    await one.show([{ ...audit, rate: amount('200') }]);
    await one.confirm();
    expect(one.company.item('Audit support')?.UnitPrice).toBe('200');
    await undoRun(one.engine, CONNECTION, await runOf('updated'));
    await one.runToEnd();
    expect(one.company.item('Audit support')).toMatchObject({ Active: true, UnitPrice: '180' });
  });

  it.each(['created', 'updated'])('finds a service whose row shows an id by now, where it was %s', async (kind) => {
    await one.show([audit]);
    await one.confirm();
    const now = kind === 'updated' ? { ...audit, rate: amount('200') } : audit;
    await one.show([now]);
    await one.confirm();
    await one.show([{ ...now, key: 'id-1', keyIsId: true }]);
    await undoRun(one.engine, CONNECTION, await runOf(kind));
    await one.runToEnd();
    expect(await one.statuses()).toEqual({ 'Audit support': kind === 'updated' ? 'synced' : 'skipped' });
    expect((await one.engine.store.getAll('links')).map(({ serviceKey }) => serviceKey)).toEqual(
      kind === 'updated' ? ['id-1'] : [],
    );
  });

  it('can’t be asked for twice, nor for a run that is not there', async () => {
    await one.show([audit]);
    await one.confirm();
    const run = await runOf('created');
    await undoRun(one.engine, CONNECTION, run);
    expect(await undoRun(one.engine, CONNECTION, run)).toEqual({ ok: true, undone: 0, left: 1 });
    await one.runToEnd();
    expect(await undoRun(one.engine, CONNECTION, run)).toEqual({ ok: true, undone: 0, left: 1 });
    expect(await undoRun(one.engine, CONNECTION, 'another')).toEqual({ ok: false, problem: 'not-found' });
  });
});

it('a rate that QuickBooks did not have before is not said to be set back: it can’t be emptied', async () => {
  await one.show([payroll]);
  await one.confirm();
  await one.show([{ ...payroll, rate: amount('40') }]);
  await one.confirm();
  const [entry] = await entries('updated');
  if (!entry?.before) throw new Error('Nothing was updated.');
  // As of an item that QuickBooks gives back without a price.
  await one.engine.store.put('journal', { ...entry, before: { ...entry.before, rate: null } });
  expect(await undo(one.engine, CONNECTION, entry.id ?? 0)).toEqual({ ok: false, problem: 'rate-not-emptied' });
  expect(await one.open()).toBe(0);
});
