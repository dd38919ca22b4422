import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSnapshot } from '../../../lib/store/load-snapshot';
import { refreshMirror } from '../../../lib/sync/refresh-mirror';
import { syncByHand } from '../../../lib/sync/sync-by-hand';
import { undo } from '../../../lib/sync/undo';
import { amount, service } from '../catalog/make';
import { type Bench, bench, CONNECTION } from './harness';

let one: Bench;
const audit = service('Audit support', { rate: amount('180') });

beforeEach(async () => {
  one = await bench();
});
afterEach(() => one.close());

async function synced() {
  await one.show([audit]);
  await one.confirm();
}

/** The bookkeeper's own change, seen by the next read of the company. */
async function bookkeeperSets(changes: Parameters<Bench['company']['edit']>[1]) {
  one.company.edit(one.company.item('Audit support')?.Id ?? '', changes);
  one.pass(60_000);
  await refreshMirror(one.engine, CONNECTION, 0);
}

describe('a change that waits in the outbox while the bookkeeper changes the item', () => {
  it('does not overwrite the same field, and becomes a question', async () => {
    await synced();
    await one.show([{ ...audit, rate: amount('200') }]);
    one.goOffline(true);
    await syncByHand(one.engine, CONNECTION, [audit.key], 'manual');
    one.goOffline(false);
    await bookkeeperSets({ UnitPrice: '90' });
    await one.runToEnd();
    expect(one.company.item('Audit support')?.UnitPrice).toBe('90');
    expect(await one.open()).toBe(0);
    expect(await one.reasons()).toEqual({ 'Audit support': 'both-changed' });
  });

  it('is written where another field was changed', async () => {
    await synced();
    await one.show([{ ...audit, rate: amount('200') }]);
    one.goOffline(true);
    await syncByHand(one.engine, CONNECTION, [audit.key], 'manual');
    one.goOffline(false);
    await bookkeeperSets({ Description: 'As agreed' });
    await one.runToEnd();
    expect(one.company.item('Audit support')).toMatchObject({ UnitPrice: '200', Description: 'As agreed' });
  });

  it('is not written when its batch was lost and is tried again much later', async () => {
    await synced();
    await one.show([{ ...audit, rate: amount('200') }]);
    one.intuit.faults.add({ match: { operation: 'batch' }, action: 'drop-before' });
    await syncByHand(one.engine, CONNECTION, [audit.key], 'manual');
    await one.run();
    one.company.edit(one.company.item('Audit support')?.Id ?? '', { UnitPrice: '90' });
    one.pass(40 * 60_000);
    await one.runToEnd();
    expect(one.company.item('Audit support')?.UnitPrice).toBe('90');
    expect(await one.reasons()).toEqual({ 'Audit support': 'both-changed' });
  });

  it('that was done although its reply was lost for long counts as agreed by both sides', async () => {
    await synced();
    await one.show([{ ...audit, rate: amount('200') }]);
    one.intuit.faults.add({ match: { operation: 'batch' }, action: 'drop-after' });
    await syncByHand(one.engine, CONNECTION, [audit.key], 'manual');
    await one.run();
    one.pass(40 * 60_000);
    await one.runToEnd();
    expect(one.company.item('Audit support')?.SyncToken).toBe('1');
    const link = (await loadSnapshot(one.engine.store, CONNECTION, true))?.links.get(audit.key);
    expect(link?.base).toMatchObject({ service: { rate: '200' }, item: { rate: '200' } });
  });
});

describe('a new service that waits in the outbox while an item of its name appears', () => {
  it('is not created beside it', async () => {
    await one.show([audit]);
    one.goOffline(true);
    await syncByHand(one.engine, CONNECTION, [audit.key], 'manual');
    one.goOffline(false);
    one.company.createItem({ name: 'Audit support', price: '90' });
    one.pass(60_000);
    await refreshMirror(one.engine, CONNECTION, 0);
    one.intuit.journal.length = 0;
    await one.runToEnd();
    expect(one.intuit.journal.filter(({ method }) => method === 'POST')).toEqual([]);
    expect(await one.reasons()).toEqual({ 'Audit support': 'values-differ' });
  });
});

describe('an undo that waits in the outbox while the bookkeeper changes the item', () => {
  async function undoable(kind: string) {
    await synced();
    await one.show([{ ...audit, rate: amount('200') }]);
    if (kind === 'updated') {
      await syncByHand(one.engine, CONNECTION, [audit.key], 'manual');
      await one.runToEnd();
    }
    const entry = (await one.engine.store.getAll('journal')).find((each) => each.kind === kind);
    expect(await undo(one.engine, CONNECTION, entry?.id ?? 0)).toEqual({ ok: true });
  }

  it('does not set the field back, and says so', async () => {
    await undoable('updated');
    one.company.edit(one.company.item('Audit support')?.Id ?? '', { UnitPrice: '90' });
    await one.runToEnd();
    expect(one.company.item('Audit support')?.UnitPrice).toBe('90');
    const journal = await one.engine.store.getAll('journal');
    expect(journal.at(-1)).toMatchObject({ kind: 'failed', cause: 'undo', error: { code: '5010' } });
  });

  it('does not make the item inactive', async () => {
    await undoable('created');
    one.company.edit(one.company.item('Audit support')?.Id ?? '', { UnitPrice: '90' });
    await one.runToEnd();
    expect(one.company.item('Audit support')?.Active).toBe(true);
  });

  it('is done where the change was none of its fields', async () => {
    await undoable('updated');
    one.company.edit(one.company.item('Audit support')?.Id ?? '', { Description: 'As agreed' });
    await one.runToEnd();
    expect(one.company.item('Audit support')).toMatchObject({ UnitPrice: '180', Description: 'As agreed' });
  });

  it('is recorded once, however often it is asked for', async () => {
    await undoable('updated');
    const entry = (await one.engine.store.getAll('journal')).find((each) => each.kind === 'updated');
    expect(await undo(one.engine, CONNECTION, entry?.id ?? 0)).toEqual({ ok: false, problem: 'busy' });
    expect(await one.open()).toBe(1);
  });
});

it('a change that the bookkeeper made at the same moment and in the same way is theirs: it is not told as ours, and no undo takes it back', async () => {
  await synced();
  await one.show([{ ...audit, rate: amount('200') }]);
  one.goOffline(true);
  await syncByHand(one.engine, CONNECTION, [audit.key], 'manual');
  one.goOffline(false);
  one.company.edit(one.company.item('Audit support')?.Id ?? '', { UnitPrice: '200' });
  await one.runToEnd();
  expect(await one.statuses()).toEqual({ 'Audit support': 'synced' });
  expect((await one.engine.store.getAll('journal')).map(({ kind }) => kind)).toEqual(['created']);
});
