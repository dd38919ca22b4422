import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setActive } from '../../../lib/sync/set-active';
import { undo } from '../../../lib/sync/undo';
import { amount, service } from '../catalog/make';
import { type Bench, bench, CONNECTION } from './harness';

let one: Bench;
beforeEach(async () => {
  one = await bench({ items: [{ name: 'Payroll', price: '275', active: false }] });
});
afterEach(() => one.close());

const payroll = service('Payroll', { rate: amount('300') });
const idOf = (name: string) => one.company.items().find(({ Name }) => Name.startsWith(name))?.Id ?? '';

async function newestEntry() {
  return (await one.engine.store.getAll('journal')).at(-1);
}

describe('an inactive item that stands in the way', () => {
  beforeEach(() => one.show([payroll]));

  it('is made active again and linked, with its values as they were', async () => {
    expect(await one.reasons()).toEqual({ Payroll: 'inactive-item' });
    expect(await setActive(one.engine, CONNECTION, payroll.key, idOf('Payroll'), true)).toEqual({ ok: true });
    await one.runToEnd();
    expect(one.company.item('Payroll')).toMatchObject({ Active: true, UnitPrice: '275' });
    expect(await one.statuses()).toEqual({ Payroll: 'synced' });
    expect(await one.reasons()).toEqual({ Payroll: 'kept-apart' });
    expect(await newestEntry()).toMatchObject({ kind: 'reactivated', name: 'Payroll' });
  });

  it('is inactive again when that is undone', async () => {
    await setActive(one.engine, CONNECTION, payroll.key, idOf('Payroll'), true);
    await one.runToEnd();
    const entry = await newestEntry();
    expect(await undo(one.engine, CONNECTION, entry?.id ?? 0)).toEqual({ ok: true });
    await one.runToEnd();
    expect(one.company.item('Payroll')?.Active).toBe(false);
    expect(await one.statuses()).toEqual({ Payroll: 'skipped' });
  });

  it('is left where somebody has done it meanwhile', async () => {
    one.company.edit(idOf('Payroll'), { Active: true });
    one.pass(10_000);
    expect(await setActive(one.engine, CONNECTION, payroll.key, idOf('Payroll'), true)).toEqual({
      ok: false,
      problem: 'changed-since-shown',
    });
  });
});

describe('the item of a service that is archived in TaxDome', () => {
  const notary = service('Notary', { rate: amount('15') });
  beforeEach(async () => {
    await one.show([notary]);
    await one.confirm();
  });

  it('is made inactive, and its service left out until a person wants it again', async () => {
    expect(await setActive(one.engine, CONNECTION, notary.key, idOf('Notary'), false)).toEqual({ ok: true });
    await one.runToEnd();
    expect(one.company.item('Notary')?.Active).toBe(false);
    expect(await one.reasons()).toEqual({ Notary: 'excluded' });
  });

  it('is active and linked again when that is undone', async () => {
    await setActive(one.engine, CONNECTION, notary.key, idOf('Notary'), false);
    await one.runToEnd();
    expect(await undo(one.engine, CONNECTION, (await newestEntry())?.id ?? 0)).toEqual({ ok: true });
    await one.runToEnd();
    expect(one.company.item('Notary')?.Active).toBe(true);
    expect(await one.statuses()).toEqual({ Notary: 'synced' });
  });

  it('is no other service’s to make inactive', async () => {
    await one.show([notary, payroll]);
    expect(await setActive(one.engine, CONNECTION, payroll.key, idOf('Notary'), false)).toEqual({
      ok: false,
      problem: 'not-found',
    });
  });
});
