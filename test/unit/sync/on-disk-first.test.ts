import { afterEach, describe, expect, it } from 'vitest';
import type { Batch, Operation } from '../../../lib/catalog/operation';
import { run } from '../../../lib/sync/run';
import { amount, service } from '../catalog/make';
import { type Bench, bench, CONNECTION } from './harness';

let one: Bench;
afterEach(() => one.close());

const shown = [service('Audit support', { rate: amount('180.55') }), service('Notary service')];

describe('a batch', () => {
  it('stands on disk with its body, its requestid and its operations before its first byte leaves', async () => {
    const seen: { leaving: Pick<Batch, 'requestid' | 'body'>; stored: Batch | undefined; operations: Operation[] }[] =
      [];
    one = await bench({}, (remote) => ({
      ...remote,
      async batch(leaving) {
        const { store } = one.engine;
        const stored = (await store.getAll('batches')).find(({ requestid }) => requestid === leaving.requestid);
        seen.push({ leaving, stored, operations: await store.getAll('operations') });
        return remote.batch(leaving);
      },
    }));
    await one.show(shown);
    await one.confirm();
    expect(seen).toHaveLength(1);
    for (const { leaving, stored, operations } of seen) {
      expect(stored).toMatchObject({ state: 'sending', body: leaving.body });
      expect(operations.map(({ state, batchId }) => [state, batchId])).toEqual(
        shown.map(() => ['sending', stored?.id]),
      );
      expect(Object.values(stored?.operations ?? {}).sort()).toEqual(operations.map(({ id }) => id).sort());
    }
  });

  it('that a dead worker was sending is sent by the next one as it was, and its services are Synced', async () => {
    const sent: { requestid: string; body: string }[] = [];
    one = await bench({}, (remote) => ({
      ...remote,
      async batch(batch) {
        sent.push({ requestid: batch.requestid, body: batch.body });
        const reply = await remote.batch(batch);
        if (sent.length === 1) throw new Error('the worker is gone');
        return reply;
      },
    }));
    await one.show(shown);
    await expect(one.confirm()).rejects.toThrow('the worker is gone');
    await run(one.engine, CONNECTION);
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
    expect(await one.statuses()).toEqual({ 'Audit support': 'synced', 'Notary service': 'synced' });
    expect(one.company.items()).toHaveLength(2);
  });
});
