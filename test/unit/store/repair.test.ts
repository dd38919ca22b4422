import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Batch } from '../../../lib/catalog/operation';
import { overview } from '../../../lib/catalog/overview';
import { loadSnapshot } from '../../../lib/store/load-snapshot';
import { repair } from '../../../lib/store/repair';
import { refreshMirror } from '../../../lib/sync/refresh-mirror';
import { amount, service } from '../catalog/make';
import { type Bench, bench, CONNECTION } from '../sync/harness';

let one: Bench;
const tax = service('Tax return', { rate: amount('180') });
const books = service('Books', { rate: amount('95') });

beforeEach(async () => {
  one = await bench();
  await one.show([tax, books]);
  await one.confirm();
});
afterEach(() => one.close());

/** As a disk, or a defect, may leave a row. */
async function spoil(
  store: 'items' | 'services' | 'links' | 'settings' | 'decisions' | 'mirrors',
  key: IDBValidKey,
): Promise<void> {
  const row = (await one.engine.store.get(store, key as never)) as Record<string, unknown> | undefined;
  const path = {
    items: 'id',
    services: 'key',
    links: 'serviceKey',
    settings: 'connection',
    decisions: 'serviceKey',
    mirrors: 'connection',
  };
  const kept = { connection: CONNECTION, [path[store]]: row?.[path[store]] };
  await one.engine.store.put(store, kept as never);
}

const itemId = async () => (await one.engine.store.get('links', [CONNECTION, tax.key]))?.itemId ?? '';
const plan = async () => {
  const snapshot = await loadSnapshot(one.engine.store, CONNECTION, true);
  return snapshot ? overview(snapshot) : [];
};

describe('rows that can’t be read', () => {
  it('stop nobody once they are taken out, and sound ones stay', async () => {
    await spoil('services', [CONNECTION, tax.key]);
    await expect(plan()).rejects.toThrow();
    expect(await repair(one.engine.store, one.engine.now())).toBe(1);
    expect((await plan()).map(({ service: { name } }) => name)).toEqual(['Books']);
  });

  it('of items are read again from QuickBooks, and the page brings services back as they were', async () => {
    await spoil('items', [CONNECTION, await itemId()]);
    await spoil('services', [CONNECTION, tax.key]);
    await repair(one.engine.store, one.engine.now());
    await refreshMirror(one.engine, CONNECTION, 0);
    await one.show([tax, books]);
    expect(await one.statuses()).toEqual({ 'Tax return': 'synced', Books: 'synced' });
  });

  it('of links are found again by name, and nothing is created twice', async () => {
    await spoil('links', [CONNECTION, tax.key]);
    await repair(one.engine.store, one.engine.now());
    expect(await one.reasons()).toMatchObject({ 'Tax return': 'same-name' });
    await one.confirm();
    expect(one.company.items().filter(({ Name }) => Name === 'Tax return').length).toBe(1);
  });

  it('are told in the activity by what was lost', async () => {
    await spoil('links', [CONNECTION, tax.key]);
    await one.engine.store.put('decisions', { connection: CONNECTION, serviceKey: books.key } as never);
    await repair(one.engine.store, one.engine.now());
    expect((await one.engine.store.getAll('journal')).at(-1)).toMatchObject({
      kind: 'rebuilt',
      name: one.company.name,
      lost: { links: 1, decisions: 1, names: 0, entries: 0 },
    });
  });

  it('of the settings let nothing happen by itself before a preview', async () => {
    await spoil('settings', CONNECTION);
    await repair(one.engine.store, one.engine.now());
    expect(await one.engine.store.get('settings', CONNECTION)).toMatchObject({ confirmedAt: null });
    expect(await one.statuses()).toEqual({ 'Tax return': 'synced', Books: 'synced' });
  });

  it('of a batch under way leave its writes to be looked for in QuickBooks', async () => {
    await one.engine.store.put('operations', {
      ...{
        id: 'o',
        connection: CONNECTION,
        serviceKey: tax.key,
        kind: 'update',
        cause: 'manual',
        itemId: await itemId(),
      },
      ...{ values: { name: 'Tax return' }, before: null, state: 'sending', attempts: 1, notBefore: 0, createdAt: 0 },
      ...{ sentAt: 0, batchId: 'b', error: null },
    });
    await one.engine.store.put('batches', { id: 'b' } as never);
    await repair(one.engine.store, one.engine.now());
    expect(await one.engine.store.get('operations', 'o')).toMatchObject({ state: 'sending' });
    await one.runToEnd();
    expect(await one.engine.store.get('operations', 'o')).toMatchObject({ state: 'done' });
    expect(one.company.items().filter(({ Name }) => Name === 'Tax return').length).toBe(1);
  });

  it('are none in a sound store: nothing is taken out, and nothing told', async () => {
    const entries = await one.engine.store.count('journal');
    expect(await repair(one.engine.store, one.engine.now())).toBe(0);
    expect(await one.engine.store.count('journal')).toBe(entries);
  });
});

describe.each<[string, (batch: Batch) => object]>([
  ['whose text is cut off', ({ body }) => ({ body: body.slice(0, 40) })],
  ['whose text is no batch', () => ({ body: '{}' })],
  ['whose text has another operation', ({ body }) => ({ body: body.replace('"bId":"2"', '"bId":"3"') })],
  ['whose text has fewer operations', ({ operations }) => ({ operations: { ...operations, 3: 'another' } })],
  ['that names no operations', () => ({ operations: undefined })],
])('a batch under way %s', (_, damage) => {
  async function damaged(action: 'drop-after' | 'drop-before'): Promise<void> {
    await one.show([tax, books, service('Audit', { rate: amount('1') }), service('Notary', { rate: amount('2') })]);
    one.intuit.faults.add({ match: { operation: 'batch' }, action });
    await one.confirm();
    const [batch] = await one.engine.store.getAllFromIndex('batches', 'state', [CONNECTION, 'sending']);
    if (!batch) throw new Error('no batch');
    await one.engine.store.put('batches', { ...batch, ...damage(batch) } as Batch);
    expect(await repair(one.engine.store, one.engine.now())).toBe(1);
    one.intuit.journal.length = 0;
    await one.runToEnd();
  }

  const outcome = async () => ({
    batches: one.intuit.journal.filter(({ operation }) => operation === 'batch').length,
    names: one.company
      .items()
      .map(({ Name }) => Name)
      .sort(),
    told: (await one.engine.store.getAll('journal'))
      .filter(({ kind }) => kind === 'created')
      .map(({ name }) => name)
      .sort(),
    statuses: [...new Set(Object.values(await one.statuses()))],
  });
  const names = ['Audit', 'Books', 'Notary', 'Tax return'];

  it('that was done is found by one read, and nothing is sent again', async () => {
    await damaged('drop-after');
    expect(await outcome()).toEqual({ batches: 0, names, told: names, statuses: ['synced'] });
  });

  it('that was not done is sent anew', async () => {
    await damaged('drop-before');
    expect(await outcome()).toEqual({ batches: 1, names, told: names, statuses: ['synced'] });
  });
});
