import { afterEach, describe, expect, it } from 'vitest';
import { refreshMirror } from '../../../lib/sync/refresh-mirror';
import { run } from '../../../lib/sync/run';
import { syncByHand } from '../../../lib/sync/sync-by-hand';
import { amount, service } from '../catalog/make';
import { type Bench, bench, CONNECTION } from './harness';

let one: Bench;
afterEach(() => one.close());

const asked = () => one.intuit.journal.map(({ operation }) => operation);

/** A bench on which asking for changes is refused from now on. */
async function refusing(status: number, json: string) {
  one = await bench();
  one.intuit.journal.length = 0;
  one.intuit.faults.add({ match: { operation: 'cdc' }, action: 'status', status, body: { json }, times: 1_000 });
}

describe('the copy of a company', () => {
  it('is read anew where QuickBooks does not tell what changed: a clock that is behind may ask for too long a time', async () => {
    await refusing(400, '4001');
    one.company.createItem({ name: 'Audit support', price: '180' });
    one.pass(60_000);
    await refreshMirror(one.engine, CONNECTION, 0);
    expect((await one.engine.store.getAll('items')).map(({ name }) => name)).toContain('Audit support');
    expect(asked()).toEqual(['cdc', 'query', 'query']);
  });

  it.each([
    [503, '10000'],
    [400, '6190'],
    [429, '3001'],
  ])('is not read anew after a %s (%s), which a full read would get too', async (status, code) => {
    await refusing(status, code);
    await expect(refreshMirror(one.engine, CONNECTION, 0)).rejects.toMatchObject({ code });
    expect(asked()).toEqual(['cdc']);
  });
});

describe('a connection whose secrets can no longer be read', () => {
  it('asks to reconnect, and leaves nothing at Syncing', async () => {
    one = await bench();
    const audit = service('Audit support', { rate: amount('180') });
    await one.show([audit]);
    await syncByHand(one.engine, CONNECTION, [audit.key], 'manual');
    expect(await run({ ...one.engine, remote: async () => null }, CONNECTION)).toBe('held');
    expect(await one.reasons()).toEqual({ 'Audit support': 'reconnect' });
  });
});
