import { afterEach, describe, expect, it } from 'vitest';
import { initialPacing } from '../../../lib/store/initial-pacing';
import type { Remote } from '../../../lib/sync/remote';
import { amount, service } from '../catalog/make';
import { type Bench, bench, CONNECTION } from './harness';

let one: Bench;
afterEach(() => one.close());

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => service(`Service ${index + 1}`, { rate: amount('1') }));

/** A bench whose batches hold one operation each, and pass through `through` on their way. */
async function start(
  count: number,
  through: (send: () => ReturnType<Remote['batch']>, nth: number) => ReturnType<Remote['batch']>,
) {
  let nth = 0;
  one = await bench({}, (remote) => ({
    ...remote,
    batch(batch) {
      nth += 1;
      return through(() => remote.batch(batch), nth);
    },
  }));
  await one.engine.store.put('pacing', { ...initialPacing(CONNECTION), batchSize: 1 });
  await one.show(many(count));
}

describe('batches under way', () => {
  it('are nine at most, so that one of Intuit’s ten is left for a read', async () => {
    let underWay = 0;
    let most = 0;
    let open = () => {};
    const full = new Promise<void>((resolve) => {
      open = resolve;
    });
    await start(30, async (send) => {
      underWay += 1;
      most = Math.max(most, underWay);
      if (underWay === 9) open();
      await full;
      const answer = await send();
      underWay -= 1;
      return answer;
    });
    await one.confirm();
    expect(most).toBe(9);
    expect(one.company.items()).toHaveLength(30);
  });

  it('do not wait for a slow one: what gets free is filled at once', async () => {
    let release = () => {};
    const slow = new Promise<void>((resolve) => {
      release = resolve;
    });
    let sent = 0;
    await start(20, async (send, nth) => {
      if (nth === 1) await slow;
      sent += 1;
      // All others have been answered by then.
      if (sent === 19) release();
      return send();
    });
    await one.confirm();
    expect(one.company.items()).toHaveLength(20);
  });

  it('are followed by no other once a person has disconnected', async () => {
    await start(30, async (send, nth) => {
      const { store } = one.engine;
      const stored = await store.get('connections', CONNECTION);
      if (nth === 9 && stored) await store.put('connections', { ...stored, state: 'disconnected' });
      return send();
    });
    await one.confirm();
    expect(one.company.items().length).toBeLessThan(20);
    expect((await one.engine.store.getAllFromIndex('batches', 'state', [CONNECTION, 'sending'])).length).toBe(0);
    expect((await one.engine.store.get('connections', CONNECTION))?.state).toBe('disconnected');
  });

  it('leave no second runner in, which would send them again', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let begun = () => {};
    const underWay = new Promise<void>((resolve) => {
      begun = resolve;
    });
    await start(3, async (send) => {
      begun();
      await held;
      return send();
    });
    const first = one.confirm();
    await underWay;
    const second = one.run();
    // What a second runner would do, it has done by now.
    await new Promise((resolve) => setTimeout(resolve, 200));
    release();
    await Promise.all([first, second]);
    expect(one.intuit.journal.filter(({ operation }) => operation === 'batch')).toHaveLength(3);
  });
});

describe('a batch that is too large for QuickBooks', () => {
  it('is sent again in batches of ten, with new ids, and so are all after it', async () => {
    one = await bench();
    await one.show(many(45));
    one.intuit.faults.add({
      match: ({ operation, bodyRaw }) => operation === 'batch' && bodyRaw.split('"bId"').length - 1 > 10,
      ...{ action: 'status', status: 400, body: { json: '1040' }, times: 100 },
    });
    await one.confirm();
    await one.runToEnd();
    const batches = one.intuit.journal.filter(({ operation }) => operation === 'batch');
    const sizes = batches.flatMap(({ status, bodyRaw }) => (status === 200 ? [bodyRaw.split('"bId"').length - 1] : []));
    expect(Math.max(...sizes)).toBe(10);
    expect(new Set(batches.map(({ requestid }) => requestid)).size).toBe(batches.length);
    expect(one.company.items()).toHaveLength(45);
    expect(new Set(Object.values(await one.statuses()))).toEqual(new Set(['synced']));
  });

  it('leaves a service whose row has shown an id meanwhile under that id', async () => {
    const [first, second] = many(2);
    if (!first || !second) throw new Error('There are no services.');
    const withId = { ...first, key: 'id-1', keyIsId: true };
    let shown = false;
    one = await bench({}, (remote) => ({
      ...remote,
      async batch(batch) {
        if (!shown) await one.show([withId, second]);
        shown = true;
        return remote.batch(batch);
      },
    }));
    one.intuit.faults.add({ match: { operation: 'batch' }, action: 'status', status: 413 });
    await one.show([first, second]);
    await one.confirm();
    await one.runToEnd();
    expect(await one.statuses()).toEqual({ 'Service 1': 'synced', 'Service 2': 'synced' });
    expect((await one.engine.store.getAll('links')).map(({ serviceKey }) => serviceKey)).toContain('id-1');
  });
});
