import {
  IDBDatabase as Database,
  type IDBFactory as Factory,
  IDBOpenDBRequest as OpenRequest,
  IDBTransaction as Transaction,
} from 'fake-indexeddb';
import type { Life } from './life';

/** What fake-indexeddb keeps inside: every call of every store, index and cursor is a request of a transaction and passes through here, so that none can be forgotten. */
interface Request {
  listeners: unknown[];
  readyState: string;
  onsuccess: unknown;
  onerror: unknown;
}
interface Inside {
  readonly db: object;
  readonly mode: string;
  readonly durability: string;
  readonly _scope: Set<string>;
  readonly _rollbackLog: (() => void)[];
  readonly _requests: { readonly request: Request }[];
  listeners: unknown[];
  _state: string;
  _start(): void;
  _execRequestAsync(call: Call): unknown;
}
interface Call {
  readonly source: { readonly name?: string; readonly objectStore?: { readonly name: string } } | null;
  readonly operation: () => unknown;
}
interface RawDatabase {
  transactions: Inside[];
  connections: object[];
  processTransactions(): void;
}
interface InsideDatabase {
  readonly name: string;
  readonly _rawDatabase: RawDatabase;
  _closed: boolean;
  _closePending: boolean;
  transaction(...given: unknown[]): unknown;
}

const lives = new WeakMap<object, Life>();
/** Committed without strict durability since the last that had it: a power cut takes these back. */
const unflushed = new WeakMap<RawDatabase, Inside[]>();

/**
 * An `indexedDB` for one worker, over the databases of its profile. When the worker dies its connections close: transactions that were not committed have never been, as the IndexedDB specification has it for a
 * connection that is closed by force, and no event reaches the worker any more.
 */
export function mortal(factory: InstanceType<typeof Factory>, life: Life): InstanceType<typeof Factory> {
  const open = (name: string, version?: number): IDBOpenDBRequest =>
    life.cross<IDBOpenDBRequest>(
      `open ${short(name)}`,
      () => {
        const request = factory.open(name, version);
        const adopt = (event: Event) => {
          const database = request.result as unknown as InsideDatabase;
          if (life.dead && event.type === 'success') {
            event.stopImmediatePropagation();
            return disconnect(database);
          }
          if (lives.has(database)) return;
          lives.set(database, life);
          life.onEnd(() => disconnect(database));
        };
        request.addEventListener('upgradeneeded', adopt);
        request.addEventListener('success', adopt);
        return request;
      },
      () => new OpenRequest(),
    );
  return { open, cmp: factory.cmp.bind(factory) } as unknown as InstanceType<typeof Factory>;
}

/** The power fails: of each database of the profile only what was written through is left. */
export function cutPower(factory: InstanceType<typeof Factory>): void {
  const { _databases } = factory as unknown as { _databases: Map<string, RawDatabase> };
  for (const raw of _databases.values()) {
    for (const transaction of (unflushed.get(raw) ?? []).reverse()) takeBack(transaction);
    unflushed.delete(raw);
  }
}

function disconnect(database: InsideDatabase): void {
  const raw = database._rawDatabase;
  for (const transaction of raw.transactions.filter(({ db }) => db === database)) {
    if (transaction._state === 'finished') continue;
    takeBack(transaction);
    silence(transaction);
  }
  raw.transactions = raw.transactions.filter(({ db }) => db !== database);
  raw.connections = raw.connections.filter((connection) => connection !== database);
  for (const _ of raw.transactions) raw.processTransactions();
}

function takeBack({ _rollbackLog }: Inside): void {
  for (const undo of _rollbackLog.splice(0).reverse()) undo();
}

/** It stays open for whoever still holds it, and never does anything again. */
function silence(transaction: Inside): void {
  transaction.listeners = [];
  for (const { request } of transaction._requests) request.listeners = [];
}

function short(name: string): string {
  return name.replace('taxdome-quickbooks', 'store').replace('store-vault', 'vault');
}

const inside = Transaction.prototype as unknown as Inside;
const { _start, _execRequestAsync } = inside;

inside._execRequestAsync = function (call) {
  const life = lives.get(this.db);
  if (!life || this.mode === 'versionchange') return _execRequestAsync.call(this, call);
  const site = `${call.operation.name.replace('bound ', '')} ${call.source?.objectStore?.name ?? call.source?.name}`;
  const request = { current: null as unknown };
  const operation = () =>
    life.cross(site, call.operation, () => {
      const dead = request.current as Request;
      dead.listeners = [];
      dead.onsuccess = null;
      dead.onerror = null;
      return undefined;
    });
  request.current = _execRequestAsync.call(this, { ...call, operation });
  return request.current;
};

inside._start = function () {
  const life = lives.get(this.db);
  if (!life || this.mode === 'versionchange') return _start.call(this);
  if (life.dead) return;
  if (this._state === 'finished' || this._requests.some(({ request }) => request.readyState !== 'done'))
    return _start.call(this);
  const commit = () => {
    flush(this);
    _start.call(this);
  };
  // Nothing waits for the end of a transaction that only reads, and nothing of it lasts.
  if (this.mode === 'readonly') return commit();
  // Code of a worker that died with this commit runs on to its next crossing, and no further.
  life.cross(`commit ${[...this._scope].join('+')}`, commit, () => {});
};

function flush(transaction: Inside): void {
  if (transaction.mode === 'readonly') return;
  const raw = (transaction.db as InsideDatabase)._rawDatabase;
  if (transaction.durability === 'strict') unflushed.delete(raw);
  else unflushed.set(raw, [...(unflushed.get(raw) ?? []), transaction]);
}

const database = Database.prototype as unknown as InsideDatabase;
const { transaction: begin } = database;

database.transaction = function (...given) {
  const life = lives.get(this);
  if (!life || given[1] === 'versionchange') return begin.apply(this, given);
  const scope = [given[0]].flat().join('+');
  return life.cross(
    `begin ${scope}`,
    () => begin.apply(this, given),
    // For a dead worker: one that never starts.
    () =>
      new (Transaction as unknown as new (...parts: unknown[]) => object)([given[0]].flat(), given[1], 'default', this),
  );
};
