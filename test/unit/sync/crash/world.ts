import 'fake-indexeddb/auto';
import { authorise } from '../../../../lib/quickbooks/authorise';
import { withTokens } from '../../../../lib/quickbooks/authorised';
import type { Fetch } from '../../../../lib/quickbooks/token-request';
import type { Tokens } from '../../../../lib/quickbooks/tokens';
import { initialPacing } from '../../../../lib/store/initial-pacing';
import { initialSettings } from '../../../../lib/store/load-snapshot';
import { openStore } from '../../../../lib/store/open';
import { openVault } from '../../../../lib/store/vault';
import {
  type Company,
  type CompanySeed,
  company as companySeed,
  type Intuit,
  type IntuitOptions,
  makeIntuit,
} from '../../../stand-ins/intuit';
import { CONNECTION, FIRM } from '../harness';
import type { FakeClock } from './fake-clock';
import { type Kill, Life, Seam } from './life';
import { cutPower } from './mortal-indexed-db';
import { Profile } from './profile';
import { type LivingWorker, startWorker, type Worker } from './worker';

export interface WorldOptions {
  readonly seed?: Partial<CompanySeed>;
  readonly intuit?: IntuitOptions;
  readonly kills?: readonly Kill[];
  readonly profiles?: number;
  readonly batchSize?: number;
}

/** A browser profile with the firm's page in it, and whichever worker lives in it now. */
export interface Browser {
  readonly profile: Profile;
  worker: LivingWorker | null;
  /** How often it was opened anew; its pages were loaded anew with it. */
  reopened: number;
}

/** What the content script says of the firm's page. */
export const PAGE = {
  recognised: 'yes',
  ownIntegration: false,
  services: 1,
  columns: 'name,rate',
  subTab: 'active',
  at: 0,
} as const;

/** Milliseconds of one way to Intuit: so that requests are under way at the same time. */
const WAY = 60;

const KEYS = {
  clientId: 'test-client-id',
  clientSecret: 'test-client-secret',
  redirectUri: 'https://extension-id.chromiumapp.org/quickbooks',
};

/** One company, the Intuit stand-in without a network, one or more browsers, and workers that are killed at ordered crossings. */
export class World {
  readonly seam: Seam;
  readonly intuit: Intuit;
  readonly company: Company;
  readonly browsers: readonly Browser[];
  /** What workers reported as errors. */
  readonly errors: unknown[] = [];
  /** How often a person connected again. */
  reconnects = 0;
  /** How often work was left with no alarm armed, so that only the next start of a worker goes on with it. */
  unarmed = 0;
  /** How many workers there were. */
  workers = 0;
  /** What happens just before a request arrives. */
  arriving: () => void = () => {};
  #lastId = 0;

  private constructor(
    readonly clock: FakeClock,
    { seed = {}, intuit = {}, kills = [], profiles = 1 }: WorldOptions,
  ) {
    this.seam = new Seam(kills);
    this.intuit = makeIntuit({
      companies: [companySeed(seed)],
      limits: false,
      refreshRotationMs: 86_400_000,
      ...intuit,
      clock,
    });
    const [company] = this.intuit.companies;
    if (!company) throw new Error('no company');
    this.company = company;
    this.browsers = Array.from({ length: profiles }, () => ({
      profile: new Profile(clock),
      worker: null,
      reopened: 0,
    }));
  }

  /** A firm that has just been connected to its company in every browser. */
  static async start(clock: FakeClock, options: WorldOptions = {}): Promise<World> {
    const world = new World(clock, options);
    for (const browser of world.browsers) {
      browser.profile.ring = () => {
        if (browser.worker && !browser.worker.life.dead) browser.worker.goOn();
        else world.#startWorker(browser);
      };
      await clock.until(world.#setUp(browser, options.batchSize ?? 30), 'setting up');
    }
    world.intuit.journal.length = 0;
    return world;
  }

  /** The worker, as a message from a page finds or starts it. */
  wake(browser: Browser): LivingWorker {
    return browser.worker && !browser.worker.life.dead ? browser.worker : this.#startWorker(browser);
  }

  /**
   * Something that a person or a page asks of the worker. Where the worker dies over it, or QuickBooks can't be reached, it is asked again: a page says once more what it shows, and a person sees that nothing
   * happened.
   */
  async act<T>(browser: Browser, what: string, work: (worker: Worker) => Promise<T>, tries = 8): Promise<T | null> {
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const living = this.wake(browser);
      const died = new Promise<{ died: true }>((resolve) => living.life.onEnd(() => resolve({ died: true })));
      const asked = living.ready.then(work).then(
        (value) => ({ value }),
        (error: unknown) => ({ error }),
      );
      const outcome = await this.clock.until(Promise.race([asked, died]), what);
      if ('value' in outcome) return outcome.value;
      if ('error' in outcome && !isOfQuickBooks(outcome.error)) throw outcome.error;
      await this.#comeBack(browser);
      await this.clock.pass('error' in outcome ? 61_000 : 3_000);
      if ('error' in outcome) await this.#reconnectWhereNeeded(browser);
    }
    return null;
  }

  /** Lets time pass until nothing is left to do in any browser. Throws where that never comes. */
  async rest(): Promise<void> {
    const latest = this.clock.now() + 3 * 3_600_000;
    let stuck = 0;
    for (;;) {
      await this.clock.drain();
      let open = 0;
      for (const browser of this.browsers) {
        await this.#comeBack(browser);
        const idle = !browser.worker || browser.worker.life.dead || browser.worker.idle();
        if (!idle) open += 1;
        else if (browser.profile.online && this.openWork(browser) > 0) {
          open += 1;
          await this.#reconnectWhereNeeded(browser);
          if (!browser.profile.armed) {
            this.unarmed += 1;
            browser.profile.ring();
          }
        }
      }
      if (open === 0) return;
      // What was just started or has just died has not got as far as waiting for time.
      stuck = this.clock.tick(latest) ? 0 : stuck + 1;
      if (stuck > 5) throw new Error(`Work is left for ever:\n${this.describe()}`);
    }
  }

  /** How much of the outbox waits for an answer. */
  openWork({ profile }: Browser): number {
    const operations = profile.rows('operations').filter(({ state }) => state === 'queued' || state === 'sending');
    return operations.length + profile.rows('batches').filter(({ state }) => state === 'sending').length;
  }

  describe(): string {
    return this.browsers
      .map(({ profile, worker }) =>
        JSON.stringify({
          worker: [worker?.life.dead ? 'dead' : 'alive', worker?.idle() ? 'idle' : 'busy', this.seam.sites.at(-1)],
          connections: profile.rows('connections').map(({ state }) => state),
          operations: profile.rows('operations'),
          batches: profile.rows('batches'),
          pacing: profile.rows('pacing'),
        }),
      )
      .join('\n');
  }

  /** The network: what has left arrives, whether or not anybody still waits for the answer. */
  readonly #send: Fetch = async (address, init) => {
    await this.clock.sleep(WAY);
    this.arriving();
    const { signal: _nobodyWaits, ...request } = init;
    const reply = await this.intuit.fetch(address, request);
    await this.clock.sleep(WAY);
    return reply;
  };

  readonly #id = (): string => {
    this.#lastId += 1;
    return `id-${String(this.#lastId).padStart(6, '0')}`;
  };

  #startWorker(browser: Browser): LivingWorker {
    this.workers += 1;
    browser.worker = startWorker(browser.profile, this.seam, this.#send, this.#id);
    const { life, errors } = browser.worker;
    life.onEnd(() => {
      if (!life.killed?.browser) return;
      browser.profile.endBrowser();
      // When all that was not committed has been taken back.
      queueMicrotask(() => cutPower(browser.profile.databases));
    });
    this.errors.push(errors);
    return browser.worker;
  }

  /** A browser that ended is opened again. */
  async #comeBack(browser: Browser): Promise<void> {
    if (!browser.worker?.life.killed?.browser) return;
    await this.clock.pass(5_000);
    browser.reopened += 1;
    this.#startWorker(browser);
  }

  async #reconnectWhereNeeded(browser: Browser): Promise<void> {
    if (browser.profile.rows('connections').every(({ state }) => state === 'connected')) return;
    this.reconnects += 1;
    const { environment, realmId } = this.company;
    await this.act(browser, 'connecting again', async ({ vault, store, locks }) => {
      const tokens = await this.#consent();
      await withTokens(locks, CONNECTION, () => vault.put(CONNECTION, { ...KEYS, environment, realmId }, tokens));
      const connection = await store.get('connections', CONNECTION);
      if (connection) await store.put('connections', { ...connection, state: 'connected' });
    });
    browser.profile.ring();
  }

  async #setUp({ profile }: Browser, batchSize: number): Promise<void> {
    globalThis.indexedDB = profile.databases;
    const [store, vault] = await Promise.all([openStore(), openVault(profile.session(new Life(new Seam())))]);
    const { environment, realmId, name, books } = this.company;
    await vault.put(CONNECTION, { ...KEYS, environment, realmId }, await this.#consent());
    await store.put('connections', {
      ...{ id: CONNECTION, firm: FIRM, environment, state: 'connected', connectedAt: this.clock.now() },
      company: { name, country: books.profile.country, currency: books.profile.currency },
    });
    await store.put('firms', { host: FIRM, name: FIRM, language: 'en', besideOwnIntegration: false, page: PAGE });
    await store.put('settings', initialSettings(CONNECTION));
    await store.put('pacing', { ...initialPacing(CONNECTION), batchSize });
    store.close();
    vault.close();
  }

  async #consent(): Promise<Tokens> {
    const launchWebAuthFlow = async ({ url }: { url: string }) => {
      const { origin, pathname, searchParams } = new URL(url);
      const body = String(
        new URLSearchParams([...searchParams, ['company', this.company.realmId], ['answer', 'connect']]),
      );
      const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
      const reply = await this.intuit.fetch(origin + pathname, { method: 'POST', headers, body });
      return reply.headers.get('location') ?? undefined;
    };
    const { environment } = this.company;
    const { redirectUri, clientId, clientSecret } = KEYS;
    const { tokens } = await authorise({ clientId, clientSecret, environment }, redirectUri, {
      launchWebAuthFlow,
      fetch: this.intuit.fetch,
      now: this.clock.now,
    });
    return tokens;
  }
}

function isOfQuickBooks(error: unknown): boolean {
  return error instanceof Error && (error.name === 'QuickBooksError' || error.name === 'OAuthError');
}
