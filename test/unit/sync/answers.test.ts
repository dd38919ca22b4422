import { afterEach, describe, expect, it } from 'vitest';
import type { Batch } from '../../../lib/catalog/operation';
import { QuickBooksError } from '../../../lib/quickbooks/quickbooks-error';
import { dueAt } from '../../../lib/sync/due-at';
import type { Remote } from '../../../lib/sync/remote';
import { settle } from '../../../lib/sync/settle';
import { syncByHand } from '../../../lib/sync/sync-by-hand';
import { amount, service } from '../catalog/make';
import { type Bench, bench, CONNECTION } from './harness';

let one: Bench;
afterEach(() => one.close());

const audit = service('Audit support', { rate: amount('180') });
const notary = service('Notary', { rate: amount('15') });

function failure(kind: 'query' | 'network' | 'unauthorised', code: string) {
  const retryable = kind === 'network';
  return new QuickBooksError({ code, message: code, detail: '', httpStatus: 400, intuitTid: null, kind, retryable });
}

/** A way to QuickBooks on which looking for a name fails. */
function blind(error: QuickBooksError, times: number) {
  let left = times;
  return (remote: Remote): Remote => ({
    ...remote,
    async itemsNamed(name) {
      if (left === 0) return remote.itemsNamed(name);
      left -= 1;
      throw error;
    },
  });
}

async function refused(error: QuickBooksError, times: number) {
  one = await bench({}, blind(error, times));
  await one.show([audit, notary]);
  one.intuit.faults.add({ operationFault: { itemName: 'Audit support', code: '6240' } });
  await one.confirm();
}

describe('a look for a name that fails', () => {
  it('for good leaves the service Failed with its first fault, and nothing waits for ever', async () => {
    await refused(failure('query', '4000'), Number.POSITIVE_INFINITY);
    expect(await one.open()).toBe(0);
    expect(await one.statuses()).toEqual({ 'Audit support': 'failed', Notary: 'synced' });
    expect(await one.reasons()).toMatchObject({ 'Audit support': 'duplicate-name' });
  });

  it('for now keeps nobody else waiting, and is tried again', async () => {
    await refused(failure('network', 'network'), 1);
    expect(await one.statuses()).toEqual({ 'Audit support': 'syncing', Notary: 'synced' });
    expect(await dueAt(one.engine, CONNECTION)).toBeGreaterThan(one.engine.now());
    await one.runToEnd();
    expect(await one.open()).toBe(0);
  });

  it('because the tokens are refused asks to reconnect', async () => {
    await refused(failure('unauthorised', '120'), Number.POSITIVE_INFINITY);
    expect((await one.engine.store.get('connections', CONNECTION))?.state).toBe('reconnect');
  });
});

describe('a batch', () => {
  it('of which every operation is settled is not sent again when the worker died before that was noted', async () => {
    one = await bench();
    await one.show([audit]);
    await one.confirm();
    const [batch] = await one.engine.store.getAll('batches');
    await one.engine.store.put('batches', { ...(batch as Batch), state: 'sending' });
    one.intuit.journal.length = 0;
    await one.run();
    expect(one.intuit.journal).toEqual([]);
    expect((await one.engine.store.getAll('batches'))[0]?.state).toBe('answered');
  });

  it('that was cut off often is not given up at the first answer of 500', async () => {
    one = await bench();
    await one.show([audit]);
    one.intuit.faults.add({ match: { operation: 'batch' }, action: 'drop-before', times: 6 });
    one.intuit.faults.add({ match: { operation: 'batch' }, nth: 7, action: 'status', status: 500 });
    await one.confirm();
    await one.runToEnd();
    expect(await one.statuses()).toEqual({ 'Audit support': 'synced' });
  });

  it('of one operation that is called too large fails instead of being sent for ever', async () => {
    one = await bench();
    await one.show([audit]);
    one.intuit.faults.add({ match: { operation: 'batch' }, action: 'status', status: 413, times: 1_000 });
    await one.confirm();
    await one.runToEnd();
    expect(await one.open()).toBe(0);
    expect(await one.statuses()).toEqual({ 'Audit support': 'failed' });
  });

  it('that breaks while it is settled releases the runner only when the others are settled too', async () => {
    let broken = true;
    let underWay = 0;
    const breaking = (remote: Remote): Remote => ({
      ...remote,
      async batch(batch) {
        underWay += 1;
        const reply = await remote.batch(batch);
        if (batch.body.includes('Audit support') && broken) {
          broken = false;
          underWay -= 1;
          throw new Error('a defect');
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
        underWay -= 1;
        return reply;
      },
    });
    one = await bench({}, breaking);
    await one.engine.store.put('pacing', {
      ...{ connection: CONNECTION, requests: [], batches: [], blockedUntil: 0, throttledSince: null },
      batchSize: 1,
    });
    await one.show([audit, notary]);
    await expect(one.confirm()).rejects.toThrow('a defect');
    expect(underWay).toBe(0);
  });
});

describe('the next time that something is due', () => {
  it('is not now while a category is waited for', async () => {
    one = await bench();
    await one.show([service('Monthly bookkeeping', { category: 'Bookkeeping' })]);
    one.intuit.faults.add({ operationFault: { itemName: 'Bookkeeping', code: '10000' } });
    await one.confirm();
    expect(await one.open()).toBe(2);
    expect(await dueAt(one.engine, CONNECTION)).toBeGreaterThan(one.engine.now());
  });

  it('is not now while as many batches as may be under way wait for QuickBooks', async () => {
    one = await bench();
    await one.engine.store.put('pacing', {
      ...{ connection: CONNECTION, requests: [], batches: [], blockedUntil: 0, throttledSince: null },
      batchSize: 1,
    });
    const many = Array.from({ length: 12 }, (_, index) => service(`Service ${index}`));
    await one.show(many);
    await one.settings({ confirmedAt: 1 });
    one.intuit.faults.add({ match: { operation: 'batch' }, action: 'status', status: 503, times: 9 });
    await syncByHand(
      one.engine,
      CONNECTION,
      many.map(({ key }) => key),
      'manual',
    );
    await one.run();
    expect(await one.open()).toBe(12);
    expect(await dueAt(one.engine, CONNECTION)).toBeGreaterThan(one.engine.now());
    await one.runToEnd();
    expect(one.company.items()).toHaveLength(12);
  });
});

it('an operation that is settled stays as it is when its answer comes a second time', async () => {
  one = await bench();
  await one.show([audit]);
  await one.confirm();
  const { engine } = one;
  const [[operation], [item], told] = await Promise.all([
    engine.store.getAll('operations'),
    engine.store.getAll('items'),
    engine.store.getAll('journal'),
  ]);
  if (!operation || !item) throw new Error('nothing was done');
  await settle(engine, CONNECTION, [
    { operation: { ...operation, state: 'sending' }, item: { ...item, name: 'Other' } },
  ]);
  expect(await engine.store.getAll('journal')).toEqual(told);
});

it('a name that QuickBooks stores otherwise than it was sent is told, and shown as a difference until one side changes it', async () => {
  one = await bench(
    {},
    (remote): Remote => ({
      ...remote,
      async batch(batch) {
        const answers = await remote.batch(batch);
        const [made] = one.company.items();
        if (made) one.company.edit(made.Id, { Name: 'Audit supp?rt' });
        return new Map(
          [...answers].map(([bId, answer]) => [
            bId,
            'item' in answer ? { item: { ...answer.item, name: 'Audit supp?rt' } } : answer,
          ]),
        );
      },
    }),
  );
  await one.show([audit]);
  await one.confirm();
  const told = await one.engine.store.getAll('journal');
  expect(told.map(({ kind, values }) => [kind, values?.name])).toEqual([
    ['created', 'Audit support'],
    ['altered', 'Audit supp?rt'],
  ]);
  expect(await one.reasons()).toEqual({ 'Audit support': 'name-altered' });
});
