import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { deleteEverything } from '../../../lib/worker/delete-everything';
import { amount, service } from '../catalog/make';
import { type Bench, bench, CONNECTION } from '../sync/harness';
import { did, fetchLocales, forgetAll } from './fake-browser';
import { contextOf } from './worker-context';

vi.mock('wxt/browser', () => import('./fake-browser'));

let one: Bench;
beforeEach(async () => {
  forgetAll();
  vi.stubGlobal('fetch', fetchLocales);
  const locks = { request: (_name: string, work: () => unknown) => work() };
  vi.stubGlobal('navigator', { onLine: true, locks });
  one = await bench();
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await one.close();
});

it('leaves no row of any store, no key, no alarm, and the books as they are', async () => {
  await one.show([service('Notary', { rate: amount('15') })]);
  await one.confirm();
  did.local = { language: 'de' };
  did.session = { 'access:connection-1': 'x' };
  const items = one.company.items().length;
  const { context, forgotten, settled } = contextOf(one);
  await deleteEverything(context);
  await settled();
  const { store } = one.engine;
  for (const name of store.objectStoreNames) expect(await store.count(name), name).toBe(0);
  expect(forgotten).toEqual([CONNECTION]);
  expect(did).toMatchObject({ local: {}, session: {}, alarms: 0 });
  expect(one.company.items().length).toBe(items);
});
