import { afterEach, describe, expect, it } from 'vitest';
import { initialPacing } from '../../../lib/store/initial-pacing';
import type { JournalEntry } from '../../stand-ins/intuit';
import { amount, service } from '../catalog/make';
import { type Bench, bench, CONNECTION } from './harness';

let one: Bench;
afterEach(() => one.close());

const MINUTE = 60_000;
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => service(`Service ${index + 1}`, { rate: amount(String(index + 1)) }));

async function start(count: number) {
  one = await bench();
  await one.show(many(count));
  return one;
}

function since(entries: readonly JournalEntry[], operation: JournalEntry['operation']) {
  return entries.filter((entry) => entry.operation === operation);
}

/** Lets the stored batch wait past the time for which a requestid is trusted. */
async function elevenMinutesLater() {
  one.pass(11 * MINUTE);
  one.intuit.journal.length = 0;
  await one.runToEnd();
}

describe('a batch whose answer was lost eleven minutes ago', () => {
  it('is looked for in one read, and what it made is not made again', async () => {
    await start(30);
    one.intuit.faults.add({ match: { operation: 'batch' }, action: 'drop-after' });
    await one.confirm();
    await elevenMinutesLater();
    expect(since(one.intuit.journal, 'cdc')).toHaveLength(1);
    expect(since(one.intuit.journal, 'query')).toHaveLength(0);
    expect(since(one.intuit.journal, 'batch')).toHaveLength(0);
    expect(one.company.items()).toHaveLength(30);
    expect(new Set(Object.values(await one.statuses()))).toEqual(new Set(['synced']));
  });

  it('is sent in a new one where it was never done', async () => {
    await start(3);
    one.intuit.faults.add({ match: { operation: 'batch' }, action: 'drop-before' });
    await one.confirm();
    const [first] = await one.engine.store.getAll('batches');
    await elevenMinutesLater();
    const [again] = since(one.intuit.journal, 'batch');
    expect(again?.requestid).not.toBe(first?.requestid);
    expect(one.company.items()).toHaveLength(3);
  });

  it('of which a bookkeeper changed an item meanwhile is sent anew for nothing: the item is asked about, and stays', async () => {
    await start(2);
    one.intuit.faults.add({ match: { operation: 'batch' }, action: 'drop-after' });
    await one.confirm();
    one.company.edit(one.company.item('Service 1')?.Id ?? '', { UnitPrice: '99' });
    await elevenMinutesLater();
    expect(one.company.items()).toHaveLength(2);
    expect(one.company.item('Service 1')?.UnitPrice).toBe('99');
    expect(await one.statuses()).toEqual({ 'Service 1': 'not-synced', 'Service 2': 'synced' });
    expect(await one.reasons()).toMatchObject({ 'Service 1': 'values-differ' });
  });
});

it('a batch that was not done, and whose name a bookkeeper takes before the next try, tells the item as found and not as created', async () => {
  await start(1);
  one.intuit.faults.add({ match: { operation: 'batch' }, action: 'status', status: 500 });
  await one.confirm();
  one.company.createItem({ name: 'Service 1', price: '1' });
  await one.runToEnd();
  expect(one.company.items()).toHaveLength(1);
  expect(await one.statuses()).toEqual({ 'Service 1': 'synced' });
  expect((await one.engine.store.getAll('journal')).map(({ kind }) => kind)).toEqual(['linked']);
});

it('nine batches whose answers were lost eleven minutes ago are looked for in one read together', async () => {
  await start(9);
  await one.engine.store.put('pacing', { ...initialPacing(CONNECTION), batchSize: 1 });
  one.intuit.faults.add({ match: { operation: 'batch' }, action: 'drop-after', times: 9 });
  await one.confirm();
  await elevenMinutesLater();
  expect(one.intuit.journal.map(({ operation }) => operation)).toEqual(['cdc']);
  expect(one.company.items()).toHaveLength(9);
});

describe('a batch that was turned away with 429', () => {
  it('was surely not done, and after eleven minutes of that is sent as it is', async () => {
    await start(3);
    one.intuit.faults.add({ match: { operation: 'batch' }, action: 'status', status: 429, body: { xml: '3001' } });
    await one.confirm();
    const [first] = await one.engine.store.getAll('batches');
    await elevenMinutesLater();
    expect(one.intuit.journal.map(({ operation }) => operation)).toEqual(['batch']);
    expect(one.intuit.journal[0]?.requestid).toBe(first?.requestid);
    expect(one.company.items()).toHaveLength(3);
  });

  it('after its answer had been lost may have been done all the same', async () => {
    await start(3);
    one.intuit.faults.add({ match: { operation: 'batch' }, action: 'drop-after' });
    one.intuit.faults.add({ match: { operation: 'batch' }, nth: 2, action: 'status', status: 429 });
    await one.confirm();
    one.pass(5_000);
    await one.run();
    await elevenMinutesLater();
    expect(since(one.intuit.journal, 'cdc')).toHaveLength(1);
    expect(since(one.intuit.journal, 'batch')).toHaveLength(0);
    expect(one.company.items()).toHaveLength(3);
  });
});

describe('six answers of 500 to one batch', () => {
  const broken = (after: boolean, times: number) =>
    one.intuit.faults.add({ match: { operation: 'batch' }, action: 'status', status: 500, after, times });

  it('leave its services Failed where it was not done', async () => {
    await start(2);
    broken(false, 6);
    await one.confirm();
    await one.runToEnd();
    expect(one.company.items()).toHaveLength(0);
    expect(new Set(Object.values(await one.statuses()))).toEqual(new Set(['failed']));
  });

  it('leave nothing Failed that was done all the same', async () => {
    await start(2);
    broken(true, 6);
    await one.confirm();
    await one.runToEnd();
    expect(one.company.items()).toHaveLength(2);
    expect(new Set(Object.values(await one.statuses()))).toEqual(new Set(['synced']));
  });
});

describe('answers to one batch that nobody can read, again and again,', () => {
  const unreadable = (after: boolean) =>
    one.intuit.faults.add({
      ...{ match: { operation: 'batch' }, action: 'status', status: 200, body: 'html' },
      ...{ after, times: 1_000 },
    });

  it('leave its services Failed where it was not done, and nothing waits for ever', async () => {
    await start(2);
    unreadable(false);
    await one.confirm();
    await one.runToEnd();
    expect(await one.open()).toBe(0);
    expect(new Set(Object.values(await one.reasons()))).toEqual(new Set(['system-failure']));
  });

  it('leave nothing Failed that was done all the same', async () => {
    await start(2);
    unreadable(true);
    await one.confirm();
    await one.runToEnd();
    expect(one.company.items()).toHaveLength(2);
    expect(new Set(Object.values(await one.statuses()))).toEqual(new Set(['synced']));
  });
});

describe('what waited', () => {
  it('for long is held against what QuickBooks has then, before it is sent', async () => {
    await start(2);
    one.goOffline(true);
    await one.confirm();
    expect(await one.open()).toBe(2);
    one.company.createItem({ name: 'Service 1', price: '5' });
    one.pass(50 * MINUTE);
    one.goOffline(false);
    await one.runToEnd();
    expect(one.company.items().filter(({ Name }) => Name === 'Service 1')).toHaveLength(1);
    expect(await one.statuses()).toEqual({ 'Service 1': 'not-synced', 'Service 2': 'synced' });
  });

  it('is not sent while the company can’t be read', async () => {
    await start(1);
    one.goOffline(true);
    await one.confirm();
    one.pass(50 * MINUTE);
    one.goOffline(false);
    one.intuit.journal.length = 0;
    one.intuit.faults.add({ match: { operation: 'cdc' }, action: 'status', status: 503 });
    await one.run();
    expect(one.intuit.journal.map(({ operation }) => operation)).toEqual(['cdc']);
    expect(await one.statuses()).toEqual({ 'Service 1': 'syncing' });
    await one.run();
    expect(await one.statuses()).toEqual({ 'Service 1': 'synced' });
  });
});

describe('a subscription that has ended', () => {
  it('is met once, and all that is queued is said to have failed for it', async () => {
    await start(400);
    await one.engine.store.put('settings', {
      ...(await one.engine.store.get('settings', CONNECTION).then((settings) => settings ?? Promise.reject())),
      confirmedAt: 1,
    });
    one.company.endSubscription();
    one.intuit.journal.length = 0;
    await one.confirm().catch(() => undefined);
    await one.runToEnd();
    expect(since(one.intuit.journal, 'batch').length).toBeLessThanOrEqual(9);
    expect(await one.open()).toBe(0);
  });
});

describe('a company that QuickBooks no longer lets be read', () => {
  it('is said to be so after ten minutes, instead of Syncing for ever, and no longer once it can be read', async () => {
    await start(1);
    one.goOffline(true);
    await one.confirm();
    one.goOffline(false);
    one.intuit.faults.add({ match: { operation: 'cdc' }, action: 'malformed', times: 100 });
    one.pass(6 * MINUTE);
    await one.run();
    expect(await one.statuses()).toEqual({ 'Service 1': 'syncing' });
    one.pass(11 * MINUTE);
    await one.run();
    expect(await one.reasons()).toEqual({ 'Service 1': 'company-unreadable' });
    expect(await one.statuses()).toEqual({ 'Service 1': 'not-synced' });
    one.intuit.faults.clear();
    await one.run();
    expect(await one.statuses()).toEqual({ 'Service 1': 'synced' });
  });
});
