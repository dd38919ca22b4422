import { afterEach, describe, expect, it } from 'vitest';
import { refreshMirror } from '../../../lib/sync/refresh-mirror';
import { amount, service } from '../catalog/make';
import { type Bench, bench, CONNECTION } from './harness';

let one: Bench;
afterEach(() => one.close());

const audits = Array.from({ length: 40 }, (_, index) => service(`Audit ${index + 1}`, { rate: amount('180') }));

async function kinds(): Promise<Record<string, number>> {
  const entries = await one.engine.store.getAll('journal');
  const all = entries.map(({ kind }) => kind);
  return Object.fromEntries([...new Set(all)].map((kind) => [kind, all.filter((each) => each === kind).length]));
}

describe('a colleague’s browser that has made the same items meanwhile', () => {
  it('leaves them to be linked, without asking and without being undone as ours', async () => {
    one = await bench();
    await one.show(audits);
    one.goOffline(true);
    await one.confirm();
    one.goOffline(false);
    for (const { name } of audits) one.company.createItem({ name, price: '180' });
    one.pass(60_000);
    await refreshMirror(one.engine, CONNECTION, 0);
    await one.runToEnd();
    expect(new Set(Object.values(await one.statuses()))).toEqual(new Set(['synced']));
    expect(one.company.items()).toHaveLength(40);
    expect(await kinds()).toEqual({ linked: 40 });
    expect(one.intuit.journal.some(({ operation }) => operation === 'batch')).toBe(false);
  });

  it('is noticed at the refusals, and one read finds all items of a batch', async () => {
    one = await bench({}, (remote) => ({
      ...remote,
      batch(batch) {
        for (const { name } of audits) if (!one.company.item(name)) one.company.createItem({ name, price: '180' });
        return remote.batch(batch);
      },
    }));
    await one.show(audits);
    await one.confirm();
    expect(new Set(Object.values(await one.statuses()))).toEqual(new Set(['synced']));
    expect(one.company.items()).toHaveLength(40);
    expect(await kinds()).toEqual({ linked: 40 });
    expect(one.intuit.journal.filter(({ operation }) => operation === 'query')).toHaveLength(2);
  });

  it('keeps what it made otherwise: nothing is linked or written over', async () => {
    one = await bench();
    await one.show(audits.slice(0, 1));
    one.goOffline(true);
    await one.confirm();
    one.goOffline(false);
    one.company.createItem({ name: 'Audit 1', price: '90' });
    one.pass(60_000);
    await refreshMirror(one.engine, CONNECTION, 0);
    await one.runToEnd();
    expect(await one.statuses()).toEqual({ 'Audit 1': 'not-synced' });
    expect(one.company.items().map(({ UnitPrice }) => UnitPrice)).toEqual(['90']);
    expect(await one.open()).toBe(0);
  });
});
