import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Operation } from '../../../lib/catalog/operation';
import { openStore, type Store } from '../../../lib/store/open';
import { prune } from '../../../lib/store/prune';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 25);

let store: Store;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  store = await openStore();
  await store.put('connections', {
    ...{ id: 'one', firm: 'harbourlane.taxdome.com', environment: 'sandbox', state: 'disconnected', connectedAt: 0 },
    company: { name: 'Harbour Lane', country: 'US', currency: 'USD' },
  });
});
afterEach(() => store.close());

async function operation(id: string, changes: Partial<Operation>): Promise<void> {
  await store.put('operations', {
    ...{
      id,
      connection: 'one',
      serviceKey: id,
      kind: 'create',
      cause: 'preview',
      itemId: null,
      values: {},
      before: null,
    },
    ...{ state: 'queued', attempts: 0, notBefore: 0, createdAt: NOW, sentAt: null, batchId: null, error: null },
    ...changes,
  });
}

async function batch(id: string, state: 'sending' | 'answered', createdAt: number): Promise<void> {
  await store.put('batches', {
    ...{ id, connection: 'one', requestid: id, body: '', operations: {}, state, createdAt, attempts: 1, notBefore: 0 },
  });
}

it('takes out what was done more than a week ago, and nothing that still waits', async () => {
  await operation('old', { state: 'done', createdAt: NOW - 8 * DAY });
  await operation('fresh', { state: 'done', createdAt: NOW - 6 * DAY });
  await operation('queued', { createdAt: NOW - 80 * DAY });
  await operation('sending', { state: 'sending', createdAt: NOW - 80 * DAY });
  await operation('failed', { state: 'failed', createdAt: NOW - 80 * DAY });
  await batch('answered', 'answered', NOW - 8 * DAY);
  await batch('just answered', 'answered', NOW - DAY);
  await batch('open', 'sending', NOW - 8 * DAY);
  await prune(store, NOW);
  expect((await store.getAllKeys('operations')).sort()).toEqual(['failed', 'fresh', 'queued', 'sending']);
  expect((await store.getAllKeys('batches')).sort()).toEqual(['just answered', 'open']);
});

it('takes out a failure that a later operation of the same service has answered', async () => {
  await operation('failed', { serviceKey: 'audit', state: 'failed', createdAt: NOW - 2 * DAY });
  await operation('retried', { serviceKey: 'audit', state: 'done', createdAt: NOW - DAY });
  await operation('of another', { serviceKey: 'notary', state: 'failed', createdAt: NOW - 2 * DAY });
  await prune(store, NOW);
  expect((await store.getAllKeys('operations')).sort()).toEqual(['of another', 'retried']);
});
