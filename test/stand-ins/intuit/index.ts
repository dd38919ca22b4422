import { createServer, type Server } from 'node:https';
import { type AddressInfo, createServer as createDoor } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { certificate } from '../certificate';
import { Limiter } from './api/limiter';
import { ReplayBook } from './api/replay-book';
import { Company } from './company';
import { FaultBook } from './faults/fault-book';
import type { FaultOrder } from './faults/fault-order';
import { TokenStore } from './oauth/token-store';
import { DEFAULT_CLIENTS, type IntuitOptions, resolveLimits, resolveRules } from './options';
import { buildBooks } from './seeds/build-books';
import { demoCompany } from './seeds/demo-company';
import type { Hold } from './server/hold';
import { HOSTS } from './server/hosts';
import { type InProcessFetch, inProcess } from './server/in-process';
import type { JournalEntry } from './server/journal-entry';
import { respond } from './server/respond';
import type { World } from './world';

export type { AccountRecord, ItemRecord } from './books/records';
export { Company, type ItemChanges } from './company';
export type { FaultAction, FaultMatch, FaultOrder, OperationFault } from './faults/fault-order';
export type { Client, IntuitOptions, Limits, Rules } from './options';
export { company } from './seeds/company';
export type { AccountSeed, CompanySeed, ItemSeed } from './seeds/company-seed';
export { demoCompany } from './seeds/demo-company';
export { demoItems } from './seeds/demo-items';
export { frenchCompany } from './seeds/french-company';
export { usAccounts } from './seeds/us-accounts';
export type { Hold, Point } from './server/hold';
export type { BatchOperation, JournalEntry, OperationKind } from './server/journal-entry';

/** The stand-in itself, without a network. */
export interface Intuit {
  /** A `fetch` for all hosts, which needs no socket and runs by the stand-in's clock alone. */
  readonly fetch: InProcessFetch;
  readonly hosts: readonly string[];
  readonly companies: readonly Company[];
  /** Every request since the start, in the order of arrival. */
  readonly journal: JournalEntry[];
  readonly faults: { add(order: FaultOrder): void; clear(): void };
  /** The person disconnects the app in QuickBooks. */
  revokeAll(): void;
  expireAccessTokens(): void;
  expireRefreshTokens(): void;
  /** From now on every authorisation code is used up before the app exchanges it. */
  spendCodes(): void;
}

/** The stand-in as a server. */
export interface IntuitStandIn extends Intuit {
  /** One HTTPS port on 127.0.0.1 for all hosts, told apart by the Host header. */
  readonly port: number;
  close(): Promise<void>;
}

/** Recorded in token replies: 101 days. */
const REFRESH_SECONDS = 8_726_400;
const FIVE_YEARS_MS = 5 * 365 * 86_400_000;

/** The stand-in without a server: reached by its own `fetch` only. */
export function makeIntuit(options: IntuitOptions = {}): Intuit {
  return standIn(makeWorld(options));
}

/** Starts a server that behaves as Intuit's OAuth and Accounting API do. State lives as long as it runs. */
export async function startIntuit(options: IntuitOptions = {}): Promise<IntuitStandIn> {
  const world = makeWorld(options);
  const server = createServer(await certificate(), (request, response) => {
    respond(request, response, world).catch(() => response.destroy());
  });
  const door = options.hold ? doorOf(server, options.hold) : server;
  await new Promise<void>((resolve, reject) => {
    door.once('error', reject);
    door.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  return {
    ...standIn(world),
    port: (door.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        door.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Lets connections in to the server one by one, each when `hold` lets it go. */
function doorOf(server: Server, hold: Hold) {
  return createDoor((socket) => {
    // The other side may be gone before it is let in.
    socket.on('error', () => socket.destroy());
    Promise.resolve(hold('connecting', null)).then(
      () => !socket.destroyed && server.emit('connection', socket),
      () => socket.destroy(),
    );
  });
}

function standIn(world: World): Intuit {
  return {
    fetch: inProcess(world),
    hosts: Object.values(HOSTS),
    companies: world.companies,
    journal: world.journal,
    faults: world.faults,
    revokeAll: () => world.tokens.revokeAll(),
    expireAccessTokens: () => world.tokens.expireAccess(world.now()),
    spendCodes: () => world.tokens.spendCodes(),
    expireRefreshTokens: () => world.tokens.expireRefresh(world.now()),
  };
}

function makeWorld(options: IntuitOptions): World {
  const now = (): number => options.clock?.now() ?? Date.now();
  const limits = resolveLimits(options.limits);
  const companies = (options.companies ?? [demoCompany()]).map((seed, index) => {
    // Beyond Number.MAX_SAFE_INTEGER, as real ones are.
    const realmId = seed.realmId ?? String(9_130_357_000_000_001_000n + BigInt(index));
    return new Company(buildBooks(seed, realmId, resolveRules(options, seed.rules), now));
  });
  return {
    options,
    clients: options.clients ?? DEFAULT_CLIENTS,
    companies,
    tokens: new TokenStore({
      accessMs: (options.accessTokenSeconds ?? 3600) * 1000,
      refreshMs: (options.refreshTokenSeconds ?? REFRESH_SECONDS) * 1000,
      hardMs: FIVE_YEARS_MS,
      rotationMs: options.refreshRotationMs ?? 0,
    }),
    limits,
    limiter: new Limiter(limits),
    replays: new ReplayBook(options.replayWindow ?? Number.POSITIVE_INFINITY),
    faults: new FaultBook(),
    journal: [],
    now,
    sleep: options.clock?.sleep ?? ((milliseconds) => sleep(milliseconds, undefined, { ref: false })),
  };
}
