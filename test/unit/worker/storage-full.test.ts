import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pageHandlers } from '../../../lib/worker/page-handlers';
import { amount, service } from '../catalog/make';
import { type Bench, bench, CONNECTION } from '../sync/harness';
import { fetchLocales, forgetAll } from './fake-browser';
import { contextOf } from './worker-context';

vi.mock('wxt/browser', () => import('./fake-browser'));

let one: Bench;
beforeEach(async () => {
  forgetAll();
  one = await bench();
  vi.stubGlobal('fetch', fetchLocales);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await one.close();
});

it('where the disk takes no more, nothing is sent, and the person is told', async () => {
  const tax = service('Tax return', { rate: amount('180') });
  await one.show([tax]);
  const { context } = contextOf(one);
  const writes = one.intuit.journal.filter(({ operation }) => operation === 'batch').length;
  const full = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full);
  const handlers = pageHandlers(context);
  expect(await handlers['sync.services']({ connection: CONNECTION, keys: [tax.key] })).toEqual({
    ok: false,
    problem: 'storage-full',
  });
  vi.restoreAllMocks();
  await one.run();
  expect(one.intuit.journal.filter(({ operation }) => operation === 'batch').length).toBe(writes);
  expect(await handlers['sync.services']({ connection: CONNECTION, keys: [tax.key] })).toEqual({ ok: true });
  await one.run();
  expect(await one.statuses()).toEqual({ 'Tax return': 'synced' });
});
