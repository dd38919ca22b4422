import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { syncAutomatically } from '../../../lib/sync/automatic';
import { decide } from '../../../lib/sync/decide';
import { refreshMirror } from '../../../lib/sync/refresh-mirror';
import { amount, readWell as report, service } from '../catalog/make';
import { type Bench, bench, CONNECTION } from './harness';

let one: Bench;
beforeEach(async () => {
  one = await bench();
});
afterEach(() => one.close());

const dash = service('Tax – prep', { rate: amount('95') });
const notary = service('Notary', { rate: amount('15') });

async function editItem(name: string, changes: Parameters<Bench['company']['edit']>[1]) {
  one.company.edit(one.company.item(name)?.Id ?? '', changes);
  one.pass(60_000);
  await refreshMirror(one.engine, CONNECTION, 0);
}

describe('a name that is sent as it is', () => {
  it('stays so when a question about the item is answered and carried out', async () => {
    await one.show([dash]);
    expect(await one.reasons()).toEqual({ [dash.name]: 'name-characters' });
    await decide(one.engine, CONNECTION, dash.key, { kind: 'send-anyway' });
    await one.confirm();
    await one.show([{ ...dash, name: 'Tax – preparation', rate: amount('96'), keyIsId: true }]);
    await editItem('Tax – prep', { Name: 'Tax prep', UnitPrice: '99' });
    expect(await one.reasons()).toEqual({ 'Tax – preparation': 'both-changed' });
    await decide(one.engine, CONNECTION, dash.key, { kind: 'keep', keep: 'taxdome' });
    await one.confirm();
    expect(await one.statuses()).toEqual({ 'Tax – preparation': 'synced' });
    expect(one.company.item('Tax – preparation')?.UnitPrice).toBe('96');
    expect((await one.engine.store.getAll('decisions')).map(({ decision }) => decision)).toEqual([
      { kind: 'send-anyway' },
    ]);
  });

  it('may be said after the answer, which stays', async () => {
    await one.close();
    one = await bench({ items: [{ name: 'Tax prep', price: '90' }] });
    await one.show([dash]);
    const { Id: itemId } = one.company.item('Tax prep') ?? { Id: '' };
    await refreshMirror(one.engine, CONNECTION, 0);
    await decide(one.engine, CONNECTION, dash.key, { kind: 'link', itemId, keep: 'taxdome' });
    expect(await one.reasons()).toEqual({ [dash.name]: 'name-characters' });
    await decide(one.engine, CONNECTION, dash.key, { kind: 'send-anyway' });
    await one.confirm();
    expect(await one.statuses()).toEqual({ [dash.name]: 'synced' });
    expect(one.company.item(itemId)).toMatchObject({ Name: dash.name, UnitPrice: '95' });
  });

  it('is no hindrance where only the rate is written', async () => {
    await one.show([dash]);
    await decide(one.engine, CONNECTION, dash.key, { kind: 'send-anyway' });
    await one.confirm();
    await one.engine.store.delete('decisions', [CONNECTION, dash.key]);
    await one.show([{ ...dash, rate: amount('120') }]);
    await one.confirm();
    expect(await one.statuses()).toEqual({ [dash.name]: 'synced' });
    expect(one.company.item(dash.name)?.UnitPrice).toBe('120');
  });
});

describe('an answer in place of an item that is gone', () => {
  beforeEach(async () => {
    await one.show([notary]);
    await one.confirm();
    await editItem('Notary', { Name: 'Old notary', Active: false });
  });

  it('may be taken back: nothing is created by itself', async () => {
    await decide(one.engine, CONNECTION, notary.key, { kind: 'create' });
    await decide(one.engine, CONNECTION, notary.key, null);
    expect(await one.reasons()).toEqual({ Notary: 'item-missing' });
    one.pass(60_000);
    expect(await syncAutomatically(one.engine, CONNECTION, { services: [notary], report, formOpen: false })).toBe(0);
    await one.runToEnd();
    expect(one.company.items().filter(({ Name }) => Name === 'Notary')).toEqual([]);
  });

  it('is carried out by the next sync, which ends the old link', async () => {
    await decide(one.engine, CONNECTION, notary.key, { kind: 'create' });
    await one.confirm();
    expect(await one.statuses()).toEqual({ Notary: 'synced' });
    expect(one.company.item('Notary')?.Active).toBe(true);
    const links = await one.engine.store.getAll('links');
    expect(links.map(({ itemId }) => itemId)).toEqual([one.company.item('Notary')?.Id]);
  });

  it('may be another item', async () => {
    await one.close();
    one = await bench({ items: [{ name: 'Notary fees', price: '15' }] });
    await one.show([notary]);
    await one.confirm();
    await editItem('Notary', { Name: 'Old notary', Active: false });
    const { Id: itemId } = one.company.item('Notary fees') ?? { Id: '' };
    await decide(one.engine, CONNECTION, notary.key, { kind: 'link', itemId, keep: 'quickbooks' });
    await one.confirm();
    expect((await one.engine.store.getAll('links')).map((link) => link.itemId)).toEqual([itemId]);
    expect((await one.statuses()).Notary).toBe('synced');
  });
});
