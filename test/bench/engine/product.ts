import 'fake-indexeddb/auto';
import { setTimeout as sleep } from 'node:timers/promises';
import { IDBFactory } from 'fake-indexeddb';
import { overview, type ServiceView } from '../../../lib/catalog/overview';
import type { Service } from '../../../lib/catalog/service';
import type { ShownDecision } from '../../../lib/messages/protocol';
import { initialSettings, loadSnapshot } from '../../../lib/store/load-snapshot';
import { openStore } from '../../../lib/store/open';
import type { Connection } from '../../../lib/store/schema';
import { openVault } from '../../../lib/store/vault';
import { confirmPreview } from '../../../lib/sync/confirm';
import { dueAt } from '../../../lib/sync/due-at';
import type { Engine } from '../../../lib/sync/engine';
import { recordRead } from '../../../lib/sync/record-read';
import { refreshMirror } from '../../../lib/sync/refresh-mirror';
import { run } from '../../../lib/sync/run';
import { remotes } from '../../../lib/worker/remotes';
import { company, type IntuitOptions } from '../../stand-ins/intuit';
import { REDIRECT_URI } from '../../stand-ins/intuit/testing/connect';
import { standInFetch } from '../../unit/quickbooks/stand-in-fetch';
import { type StandIn, startStandIn } from './stand-in';

const CONNECTION = 'bench';
const ENVIRONMENT = 'production';

/** The extension's engine without its browser: real client, real pacing, real time and HTTPS; only the database is one in memory. */
export interface Product {
  readonly standIn: StandIn;
  /** What the page showed; the whole list. */
  show(services: readonly Service[]): Promise<void>;
  /** Asks what changed in QuickBooks, as opening the popup does. */
  refresh(): Promise<void>;
  /** What the preview shows. */
  preview(): Promise<readonly ShownDecision[]>;
  /** Confirms the preview, and empties the outbox. */
  sync(shown: readonly ShownDecision[]): Promise<void>;
  views(): Promise<readonly ServiceView[]>;
  /** Moves the clock of both sides on, in milliseconds. */
  pass(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}

/** Starts a stand-in with an empty company, and the engine connected to it. */
export async function startProduct(options: Pick<IntuitOptions, 'latency' | 'limits'>): Promise<Product> {
  const { indexedDB, fetch } = globalThis;
  globalThis.indexedDB = new IDBFactory();
  const standIn = await startStandIn({ companies: [company()], ...options });
  globalThis.fetch = standInFetch(standIn.port) as typeof globalThis.fetch;
  let passed = 0;
  const { accessToken, refreshToken, realmId } = standIn;
  const now = () => Date.now() + passed;
  const [store, vault] = await Promise.all([openStore(), openVault(sessionArea())]);
  const keys = { clientId: 'test-client-id', clientSecret: 'test-client-secret', redirectUri: REDIRECT_URI };
  const ends = { accessExpiresAt: now() + 3_600_000, refreshExpiresAt: now() + 3_600_000, hardExpiresAt: null };
  await vault.put(CONNECTION, { ...keys, environment: ENVIRONMENT, realmId }, { accessToken, refreshToken, ...ends });
  const locks = new Map<string, Promise<unknown>>();
  const engine: Engine = {
    ...{ store, now, online: () => true, id: () => crypto.randomUUID(), changed: () => {}, wakeAt: () => {} },
    remote: remotes(
      store,
      vault,
      async () => accessToken,
      now,
      () => {},
    ),
    exclusively(name, work) {
      const after = (locks.get(name) ?? Promise.resolve()).then(work, work);
      locks.set(name, after);
      return after;
    },
  };
  await connect(engine);
  const views = async () => {
    const snapshot = await loadSnapshot(store, CONNECTION, engine.online());
    return snapshot ? overview(snapshot) : [];
  };
  return {
    ...{ standIn, views },
    show: (services) => recordRead(store, CONNECTION, services, true, now()),
    refresh: async () => void (await refreshMirror(engine, CONNECTION, 0)),
    preview: async () => (await views()).map(({ service, fingerprint }) => ({ key: service.key, fingerprint })),
    async sync(shown) {
      await confirmPreview(engine, CONNECTION, shown);
      await empty(engine);
    },
    async pass(milliseconds) {
      passed += milliseconds;
      await standIn.pass(milliseconds);
    },
    async close() {
      Object.assign(globalThis, { indexedDB, fetch });
      store.close();
      vault.close();
      await standIn.close();
    },
  };
}

/** What the worker does once the tokens are there: it asks for the company's name and reads its items and accounts. */
async function connect(engine: Engine): Promise<void> {
  const { store, now } = engine;
  const connection: Connection = {
    ...{ id: CONNECTION, firm: 'bench.taxdome.com', environment: ENVIRONMENT },
    state: 'connected',
    ...{ connectedAt: now(), company: { name: '', country: '', currency: '' } },
  };
  await store.put('connections', connection);
  await store.put('settings', initialSettings(CONNECTION));
  const remote = await engine.remote(CONNECTION);
  if (!remote) throw new Error('The connection has no secrets');
  await store.put('connections', { ...connection, company: await remote.company() });
  await refreshMirror(engine, CONNECTION, 0);
}

/** Runs until nothing waits, as the worker does. */
async function empty(engine: Engine): Promise<void> {
  for (let due: number | null = engine.now(); due !== null; due = await dueAt(engine, CONNECTION)) {
    await sleep(Math.max(due - engine.now(), 0));
    if ((await run(engine, CONNECTION)) === 'held') throw new Error('The way to QuickBooks is closed');
  }
}

/** `storage.session`, in memory. */
function sessionArea() {
  const kept = new Map<string, unknown>();
  return {
    get: async (key: string) => ({ [key]: kept.get(key) }),
    set: async (items: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(items)) kept.set(key, value);
    },
    remove: async (key: string) => void kept.delete(key),
  };
}
