import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Batch, Operation } from '../../../lib/catalog/operation';
import type { WorkerContext } from '../../../lib/worker/context';
import { createContext } from '../../../lib/worker/create-context';
import { recover } from '../../../lib/worker/recover';
import { CONNECTION, FIRM } from '../sync/harness';
import { did, fetchLocales, forgetAll } from './fake-browser';

vi.mock('wxt/browser', () => import('./fake-browser'));

const NOW = Date.now();
let context: WorkerContext;
let reported: unknown[];

beforeEach(async () => {
  forgetAll();
  // Of this test alone: what a former one began may end in its closed database.
  const own: unknown[] = [];
  reported = own;
  globalThis.indexedDB = new IDBFactory();
  const locks = { request: (_: string, work: () => Promise<unknown>) => work() };
  vi.stubGlobal('navigator', { onLine: true, locks });
  vi.stubGlobal('chrome', { runtime: {} });
  vi.stubGlobal('fetch', async (url: string) =>
    url.startsWith('/_locales') ? fetchLocales() : Response.json({ QueryResponse: {} }),
  );
  context = await createContext(
    () => {},
    (error) => void own.push(error),
  );
  const keys = { clientId: 'test-client-id', clientSecret: 'test-client-secret', redirectUri: 'https://x/' } as const;
  const tokens = { accessToken: 'test-access-token', refreshToken: 'test-refresh-token', hardExpiresAt: null };
  await context.vault.put(
    CONNECTION,
    { ...keys, environment: 'sandbox', realmId: '1' },
    { ...tokens, accessExpiresAt: NOW + 3_600_000, refreshExpiresAt: NOW + 1e9 },
  );
  await context.store.put('connections', {
    ...{ id: CONNECTION, firm: FIRM, environment: 'sandbox', state: 'connected', connectedAt: NOW },
    company: { name: 'Harbour Lane', country: 'US', currency: 'USD' },
  });
});
afterEach(() => {
  context.store.close();
  vi.unstubAllGlobals();
});

it('a disk that takes no more is noted for as long as that lasts', async () => {
  const full = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full);
  context.aside(context.store.put('settings', { connection: CONNECTION } as never));
  await expect.poll(() => did.session).toMatchObject({ 'storage-full': true });
  vi.restoreAllMocks();
  context.kick(CONNECTION);
  await expect.poll(() => did.session).not.toHaveProperty('storage-full');
});

it('a batch that stops the runner is taken out of its way, and the runner goes on', async () => {
  const operation: Operation = {
    ...{ id: 'o', connection: CONNECTION, serviceKey: null, kind: 'create-category', cause: 'manual', itemId: null },
    ...{ values: { name: 'Tax' }, before: null, state: 'sending', attempts: 1, notBefore: 0, createdAt: NOW },
    ...{ sentAt: NOW, batchId: 'b', error: null },
  };
  const batch: Batch = {
    ...{ id: 'b', connection: CONNECTION, requestid: 'b', operations: { 1: 'o' }, body: '{"BatchItemReq' },
    ...{ state: 'sending', createdAt: NOW, attempts: 0, notBefore: 0, maybeDoneSince: null },
  };
  await context.store.put('operations', operation);
  await context.store.put('batches', batch);
  await recover(context);
  // Nobody wants the category, so once it is known that it was not made it is forgotten.
  await expect.poll(() => context.store.getAll('operations')).toEqual([]);
  expect(reported).toEqual([expect.any(SyntaxError)]);
});
