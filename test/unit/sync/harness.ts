import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { overview } from '../../../lib/catalog/overview';
import type { Service } from '../../../lib/catalog/service';
import { quickBooksClient } from '../../../lib/quickbooks/client';
import { initialSettings, loadSnapshot } from '../../../lib/store/load-snapshot';
import { openStore } from '../../../lib/store/open';
import { confirmPreview } from '../../../lib/sync/confirm';
import type { Engine } from '../../../lib/sync/engine';
import { quickBooksRemote } from '../../../lib/sync/quickbooks-remote';
import { recordRead } from '../../../lib/sync/record-read';
import { refreshMirror } from '../../../lib/sync/refresh-mirror';
import type { Remote } from '../../../lib/sync/remote';
import { run } from '../../../lib/sync/run';
import {
  type Company,
  type CompanySeed,
  type IntuitStandIn,
  company as seed,
  startIntuit,
} from '../../stand-ins/intuit';
import { standInFetch } from '../quickbooks/stand-in-fetch';

export const CONNECTION = 'connection-1';
export const FIRM = 'harbourlane.taxdome.com';

/** The engine on a database of its own, with the Intuit stand-in behind it and a clock that a test moves. */
export interface Bench {
  readonly engine: Engine;
  readonly intuit: IntuitStandIn;
  readonly company: Company;
  /** Passes time, in milliseconds. */
  pass(milliseconds: number): void;
  goOffline(offline: boolean): void;
  /** Stores the settings of the connection with these changes. */
  settings(changes: object): Promise<void>;
  /** The page shows these services. */
  show(services: readonly Service[], whole?: boolean): Promise<void>;
  /** The preview as it is, confirmed, and all that follows. */
  confirm(): Promise<void>;
  run(): Promise<void>;
  /** Runs, and passes time, until nothing is due. */
  runToEnd(): Promise<void>;
  statuses(): Promise<Record<string, string>>;
  reasons(): Promise<Record<string, string>>;
  /** How many operations the outbox still holds without an answer. */
  open(): Promise<number>;
  close(): Promise<void>;
}

/** Starts a bench. `wrap` puts something between the engine and the network. */
export async function bench(
  companySeed: Partial<CompanySeed> = {},
  wrap: (remote: Remote) => Remote = (remote) => remote,
): Promise<Bench> {
  globalThis.indexedDB = new IDBFactory();
  let offset = 0;
  let offline = false;
  const now = () => Date.now() + offset;
  const intuit = await startIntuit({ companies: [seed(companySeed)], limits: false, clock: { now } });
  const [company] = intuit.companies;
  if (!company) throw new Error('no company');
  const fetch = standInFetch(intuit.port);
  const accessToken = await tokenOf(intuit, company, fetch);
  const client = quickBooksClient({
    environment: company.environment,
    realmId: company.realmId,
    accessToken: async () => accessToken,
    fetch,
  });
  const store = await openStore();
  const remote = wrap(quickBooksRemote(client));
  const locks = new Map<string, Promise<unknown>>();
  const engine: Engine = {
    store,
    now,
    id: () => crypto.randomUUID(),
    online: () => !offline,
    remote: async () => remote,
    changed: () => {},
    wakeAt: () => {},
    exclusively(name, work) {
      const after = (locks.get(name) ?? Promise.resolve()).then(work, work);
      locks.set(name, after);
      return after;
    },
  };
  await store.put('connections', {
    ...{ id: CONNECTION, firm: FIRM, environment: company.environment, state: 'connected', connectedAt: now() },
    company: await remote.company(),
  });
  await store.put('settings', initialSettings(CONNECTION));
  await refreshMirror(engine, CONNECTION, 0);

  const views = async () => {
    const snapshot = await loadSnapshot(store, CONNECTION, engine.online());
    return snapshot ? overview(snapshot) : [];
  };
  const open = async () => {
    const states = await Promise.all(
      (['queued', 'sending'] as const).map((state) =>
        store.getAllFromIndex('operations', 'state', [CONNECTION, state]),
      ),
    );
    return states.flat().length;
  };
  return {
    engine,
    intuit,
    company,
    open,
    pass: (milliseconds) => {
      offset += milliseconds;
    },
    goOffline: (value) => {
      offline = value;
    },
    settings: async (changes) => void (await store.put('settings', { ...initialSettings(CONNECTION), ...changes })),
    show: (services, whole = true) => recordRead(store, CONNECTION, services, whole, now()),
    async confirm() {
      const shown = (await views()).map(({ service, fingerprint }) => ({ key: service.key, fingerprint }));
      await confirmPreview(engine, CONNECTION, shown);
      await run(engine, CONNECTION);
    },
    run: async () => void (await run(engine, CONNECTION)),
    async runToEnd() {
      for (let turn = 0; turn < 50 && (await open()) > 0; turn += 1) {
        await run(engine, CONNECTION);
        offset += 61_000;
      }
    },
    statuses: async () =>
      Object.fromEntries((await views()).map(({ service, status }) => [service.name, status.status])),
    reasons: async () =>
      Object.fromEntries((await views()).map(({ service, status }) => [service.name, status.reason.code])),
    async close() {
      store.close();
      await intuit.close();
    },
  };
}

async function tokenOf(
  intuit: IntuitStandIn,
  company: Company,
  fetch: ReturnType<typeof standInFetch>,
): Promise<string> {
  const { authorise } = await import('../../../lib/quickbooks/authorise');
  const launchWebAuthFlow = async ({ url }: { url: string }) => {
    const { origin, pathname, searchParams } = new URL(url);
    const body = new URLSearchParams([...searchParams, ['company', company.realmId], ['answer', 'connect']]).toString();
    const reply = await fetch(origin + pathname, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body,
    });
    return reply.headers.get('location') ?? undefined;
  };
  const keys = { clientId: 'test-client-id', clientSecret: 'test-client-secret', environment: company.environment };
  const { tokens } = await authorise(keys, 'https://extension-id.chromiumapp.org/quickbooks', {
    launchWebAuthFlow,
    fetch,
  });
  intuit.journal.length = 0;
  return tokens.accessToken;
}
