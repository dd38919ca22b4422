// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { loadModel } from '../../../components/state/model';
import type { Operation } from '../../../lib/catalog/operation';
import { overview } from '../../../lib/catalog/overview';
import { loadSnapshot } from '../../../lib/store/load-snapshot';
import type { Store } from '../../../lib/store/open';
import type { Engine } from '../../../lib/sync/engine';
import { enqueue } from '../../../lib/sync/enqueue';
import { fail } from '../../../lib/sync/fail';
import { settle } from '../../../lib/sync/settle';
import { item, service } from '../catalog/make';
import { FIRM, showPopup, storeWith } from './harness/popup';

vi.mock('wxt/browser', () => import('./harness/fake-browser'));

const SERVICES = ['Advisory', 'Audit', 'Books', 'Payroll', 'Tax return'];

let store: Store;
let engine: Engine;
let ids = 0;
let clock = 1_000_000;
beforeEach(async () => {
  store = await storeWith({ services: SERVICES.map((name) => service(name)) });
  engine = { store, id: () => `id-${++ids}`, now: () => ++clock, changed: () => {} } as unknown as Engine;
});

/** Puts services into the outbox, as one wish. */
async function sync(names: readonly string[]): Promise<void> {
  const snapshot = await loadSnapshot(store, 'c', true);
  if (!snapshot) throw new Error('no snapshot');
  const views = overview(snapshot).filter(({ service: { name } }) => names.includes(name));
  await enqueue(engine, snapshot, views, 'preview');
}

const operation = async (name: string): Promise<Operation> => {
  const found = (await store.getAll('operations')).find(({ values }) => values.name === name);
  if (!found) throw new Error(`nothing is written for ${name}`);
  return found;
};
const settled = async (name: string) => settle(engine, 'c', [{ operation: await operation(name), item: item(name) }]);
const refused = async (name: string) =>
  fail(engine, [await operation(name)], {
    ...{ code: '6000', message: 'Not taken', detail: '', httpStatus: 400, intuitTid: null, at: clock },
  });
const progress = async () => (await loadModel(store, FIRM, null)).progress;

test('without open writes there is no progress to show', async () => {
  await sync(['Books']);
  await settled('Books');
  expect(await progress()).toBeNull();
});

test('a run counts what it has synced, what failed and what is open, and nothing of earlier runs', async () => {
  await sync(['Books']);
  await settled('Books');
  clock += 600_000;
  await sync(SERVICES);
  expect(await progress()).toEqual({ synced: 0, failed: 0, total: 4 });
  await settled('Advisory');
  await settled('Audit');
  await refused('Payroll');
  expect(await progress()).toEqual({ synced: 2, failed: 1, total: 4 });
});

test('a run of many services that was written beside another firm’s is counted to its beginning', async () => {
  const many = Array.from({ length: 700 }, (_, at) => service(`Many ${at}`));
  for (const each of many) await store.put('services', { ...each, connection: 'c', since: 1, readAt: 1, gone: false });
  await sync([...many.map(({ name }) => name), 'Books']);
  const [books, ...others] = (await store.getAll('operations')).sort((a, b) => a.createdAt - b.createdAt);
  await settle(
    engine,
    'c',
    others.map((each) => ({ operation: each, item: item(each.values.name ?? '') })),
  );
  for (const each of await store.getAll('journal')) {
    const { id: _, ...entry } = each;
    await store.add('journal', { ...entry, connection: 'another', run: 'theirs' });
  }
  expect(books?.state).toBe('queued');
  expect(await progress()).toEqual({ synced: 700, failed: 0, total: 701 });
});

test('what a run links at once is synced, and counted once where it is written too', async () => {
  for (const each of [item('Books'), item('Audit', { rate: null })])
    await store.put('items', { ...each, connection: 'c' });
  const [audit] = (await store.getAll('items')).filter(({ name }) => name === 'Audit');
  const { key } = service('Audit');
  const decision = { kind: 'link', itemId: audit?.id ?? '', keep: 'taxdome' } as const;
  await store.put('decisions', { connection: 'c', serviceKey: key, decision, at: 1 });
  await sync(['Books', 'Audit']);
  expect(await progress()).toEqual({ synced: 1, failed: 0, total: 2 });
});

test('the numbers stand above the services', async () => {
  await sync(SERVICES);
  await settled('Advisory');
  const popup = await showPopup(store, '#/services');
  expect(popup.get('progressbar').getAttribute('aria-valuenow')).toBe('1');
  expect(popup.root.textContent).toContain('1 of 5');
  popup.close();
});
