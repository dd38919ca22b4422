import type { Handlers } from '../../../lib/messages/dispatch';
import type { Store } from '../../../lib/store/open';
import type { Vault } from '../../../lib/store/vault';
import { run } from '../../../lib/sync/run';
import { contentHandlers } from '../../../lib/worker/content-handlers';
import type { WorkerContext } from '../../../lib/worker/context';
import { pageHandlers } from '../../../lib/worker/page-handlers';
import { amount, item, linked, service } from '../catalog/make';
import { type Bench, bench, CONNECTION, FIRM } from '../sync/harness';

/** The other firm of this browser, whose rows and names nobody else may reach. */
export const OTHER_FIRM = 'rivenord.taxdome.com';
export const OTHER_CONNECTION = 'connection-2';

/** What no reply may hold. */
export const SECRETS = {
  clientSecret: 'test-marked-client-secret',
  refreshToken: 'test-marked-refresh-token',
  accessToken: 'test-marked-access-token',
  realmId: '9130357000000001',
} as const;
/** Stands in every name of the other firm. */
export const OTHER_MARK = 'Rive-Nord-only';

/** Where rows come from messages. */
const BROUGHT_ABOUT = [
  ...(['services', 'links', 'decisions', 'aliases', 'operations', 'batches', 'journal', 'copies', 'firms'] as const),
] as const;
const WRITING = new Set<PropertyKey>(['put', 'add', 'delete', 'clear']);

/** The worker's handlers over a database in memory, two firms in it, and the stand-in of Intuit behind it. */
export interface FuzzedWorker {
  readonly bench: Bench;
  readonly handlers: Handlers;
  /** Stores that were opened for writing, in their order. */
  readonly written: string[];
  /** Requests that would change the books. */
  writes(): number;
  /** Waits for what nobody else waits for. What it throws is in `thrown`. */
  settled(): Promise<void>;
  readonly thrown: unknown[];
  /** Takes back a disconnection that a page asked for. */
  connectAgain(): Promise<void>;
  /** Forgets what messages brought about in the firm's own rows, so that many more take no longer. */
  startOver(): Promise<void>;
}

export async function fuzzedWorker(): Promise<FuzzedWorker> {
  const one = await bench();
  const { store } = one.engine;
  await fillOther(store);
  const written: string[] = [];
  const thrown: unknown[] = [];
  const { journal } = one.intuit;
  let [counted, writes] = [0, 0];
  const working = new Set<Promise<unknown>>();
  const aside = (work: Promise<unknown>) => {
    const ended = work.catch((error: unknown) => thrown.push(error)).finally(() => working.delete(ended));
    working.add(ended);
  };
  const ofOne = one.engine.remote;
  const context: WorkerContext = {
    ...one.engine,
    store: watched(store, written),
    vault: vault(),
    accessToken: async () => SECRETS.accessToken,
    remote: async (connection) => (connection === CONNECTION ? ofOne(connection) : null),
    kick: (connection) => aside(run(context, connection)),
    aside,
  };
  const page = pageHandlers(context);
  return {
    bench: one,
    // What a page of the extension may ask for would leave nothing to go on with.
    handlers: { content: contentHandlers(context), page: { ...page, 'data.delete': async () => ({ ok: true }) } },
    written,
    thrown,
    writes() {
      for (; counted < journal.length; counted += 1) if (isWrite(journal[counted]?.operation)) writes += 1;
      return writes;
    },
    async settled() {
      while (working.size > 0) await Promise.all(working);
    },
    async startOver() {
      const transaction = store.transaction(BROUGHT_ABOUT, 'readwrite');
      for (const name of BROUGHT_ABOUT) void transaction.objectStore(name).clear();
      await transaction.done;
      await fillOther(store);
    },
    async connectAgain() {
      const row = await store.get('connections', CONNECTION);
      if (row && row.state !== 'connected') await store.put('connections', { ...row, state: 'connected' });
    },
  };
}

function isWrite(operation: string | undefined): boolean {
  return operation === 'create' || operation === 'update' || operation === 'batch';
}

async function fillOther(store: Store): Promise<void> {
  const connection = OTHER_CONNECTION;
  const company = { name: `${OTHER_MARK} inc.`, country: 'CA', currency: 'CAD' };
  await store.put('connections', {
    ...{ id: connection, firm: OTHER_FIRM, environment: 'production', state: 'connected', connectedAt: 1, company },
  });
  const own = service(`${OTHER_MARK} return`, { rate: amount('4242') });
  const held = item(own.name);
  await store.put('services', { ...own, connection, since: 1, readAt: 1, gone: false });
  await store.put('items', { ...held, connection });
  await store.put('links', { ...linked(own, held)[1], connection });
}

function vault(): Vault {
  const { accessToken, ...rest } = SECRETS;
  const keys = { clientId: 'test-client-id', environment: 'production', redirectUri: 'https://x.chromiumapp.org/q' };
  return {
    get: async () => ({ ...keys, ...rest, refreshExpiresAt: 1, hardExpiresAt: 1 }),
    accessToken: async () => ({ token: accessToken, expiresAt: Number.MAX_SAFE_INTEGER }),
    findByRealm: async () => [],
    put: async () => {},
    setTokens: async () => {},
    clearTokens: async () => {},
    remove: async () => {},
  } as unknown as Vault;
}

/** The store, telling what is opened for writing. */
function watched(store: Store, written: string[]): Store {
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]) => {
        const [names, mode] = given;
        if (WRITING.has(name) || mode === 'readwrite')
          written.push(...(Array.isArray(names) ? (names as unknown[]) : [names]).map(String));
        return (value as (...all: unknown[]) => unknown).apply(target, given);
      };
    },
  });
}

export { CONNECTION, FIRM };
