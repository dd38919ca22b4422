import { IDBFactory } from 'fake-indexeddb';
import type { StoreNames, StoreValue } from 'idb';
import { DATABASE, type Schema } from '../../../../lib/store/schema';
import type { SessionArea } from '../../../../lib/store/vault-secrets';
import type { FakeClock } from './fake-clock';
import type { Life } from './life';

interface RawDatabase {
  readonly rawObjectStores: Map<string, { readonly records: { values(): Iterable<{ readonly value: unknown }> } }>;
}

interface Waiting {
  readonly life: Life;
  readonly start: () => void;
}

/** What a browser profile keeps beyond a worker's life: databases, session storage (until the browser ends), the alarm; and the Web Locks, which a dying worker lets go. */
export class Profile {
  readonly databases = new IDBFactory();
  online = true;
  /** How far this machine's clock is from Intuit's, in milliseconds. */
  skew = 0;
  /** Starts a worker, or wakes the one that lives. */
  ring: () => void = () => {};
  #session: Record<string, unknown> = {};
  #alarm: { readonly at: number; readonly timer: number } | null = null;
  readonly #locks = new Map<string, Waiting[]>();

  constructor(readonly clock: FakeClock) {}

  /** Epoch milliseconds by this machine's clock. */
  readonly now = (): number => this.clock.now() + this.skew;

  /** `browser.storage.session` of one worker. */
  session(life: Life): SessionArea {
    return {
      get: (key) =>
        life.ask('session.get', async () =>
          key in this.#session ? { [key]: structuredClone(this.#session[key]) } : {},
        ),
      set: (items) => life.ask('session.set', async () => void Object.assign(this.#session, structuredClone(items))),
      remove: (key) =>
        life.ask('session.remove', async () => {
          delete this.#session[key];
        }),
    };
  }

  /** `navigator.locks.request` of one worker. */
  exclusively<T>(life: Life, name: string, work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        life,
        start: () => {
          const leave = () => this.#leave(name, waiting);
          work().then(resolve, reject).then(leave);
        },
      };
      if (life.dead) return;
      const queue = this.#locks.get(name) ?? [];
      this.#locks.set(name, [...queue, waiting]);
      life.onEnd(() => this.#leave(name, waiting));
      if (queue.length === 0) waiting.start();
    });
  }

  #leave(name: string, gone: Waiting): void {
    const queue = this.#locks.get(name) ?? [];
    const rest = queue.filter((waiting) => waiting !== gone);
    this.#locks.set(name, rest);
    if (queue[0] === gone) queueMicrotask(() => this.#locks.get(name)?.[0] === rest[0] && rest[0]?.start());
  }

  /** The rows of a store as they are now, read past every worker. */
  rows<Name extends StoreNames<Schema>>(name: Name): StoreValue<Schema, Name>[] {
    const { _databases } = this.databases as unknown as { _databases: Map<string, RawDatabase> };
    const records = _databases.get(DATABASE)?.rawObjectStores.get(name)?.records;
    return [...(records?.values() ?? [])].map(({ value }) => value as StoreValue<Schema, Name>);
  }

  get armed(): boolean {
    return this.#alarm !== null;
  }

  /** As `lib/worker/alarm.ts` arms it; a browser rings after thirty seconds at the earliest. */
  wakeAt(time: number): void {
    const now = this.now();
    if (this.#alarm && this.#alarm.at <= time && this.#alarm.at > now) return;
    if (this.#alarm) this.clock.clearTimeout(this.#alarm.timer);
    const timer = this.clock.setTimeout(
      () => {
        this.#alarm = null;
        this.ring();
      },
      Math.max(time - now, 30_000),
    );
    this.#alarm = { at: Math.max(time, now), timer };
  }

  /** The browser ends: what it held in memory is gone. Alarms last, but for those that it loses. */
  endBrowser(): void {
    this.#session = {};
    if (this.#alarm) this.clock.clearTimeout(this.#alarm.timer);
    this.#alarm = null;
  }
}
