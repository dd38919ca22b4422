import { accessTokens, type Locks } from '../../../../lib/quickbooks/authorised';
import type { Fetch } from '../../../../lib/quickbooks/token-request';
import { openStore, type Store } from '../../../../lib/store/open';
import { prune } from '../../../../lib/store/prune';
import { openVault, type Vault } from '../../../../lib/store/vault';
import { pacedClient } from '../../../../lib/sync/paced-client';
import { quickBooksRemote } from '../../../../lib/sync/quickbooks-remote';
import { pacer } from '../../../../lib/sync/turn';
import type { WorkerContext } from '../../../../lib/worker/context';
import { armForDeath, runAndArm } from '../../../../lib/worker/run-and-arm';
import { Life, type Seam } from './life';
import { mortal } from './mortal-indexed-db';
import type { Profile } from './profile';

/** What a living worker offers. */
export interface Worker extends WorkerContext {
  readonly locks: Locks;
}

/** A worker from its start to its end: databases and locks of its own, and nothing that an earlier one had in memory. */
export interface LivingWorker {
  readonly life: Life;
  readonly ready: Promise<Worker>;
  /** What it reported as an error. */
  readonly errors: unknown[];
  /** Goes on with whatever is due, as at a start and at an alarm. */
  goOn(): void;
  /** Whether nothing runs in it. */
  idle(): boolean;
}

/** Starts a worker as `lib/worker/create-context.ts` does, on this profile; `send` is the network. */
export function startWorker(profile: Profile, seam: Seam, send: Fetch, id: () => string): LivingWorker {
  const life = new Life(seam);
  const errors: unknown[] = [];
  let underWay = 0;
  const report = (error: unknown) => void (life.dead || errors.push(error));
  const counted = <T>(work: Promise<T>): Promise<T> => {
    underWay += 1;
    return work.finally(() => {
      underWay -= 1;
    });
  };
  const ready = counted(create(profile, life, send, id, report, counted));
  ready.catch(report);
  const goOn = () => void counted(ready.then(recover)).catch(report);
  goOn();
  return { life, ready, errors, goOn, idle: () => underWay === 0 };
}

const LONGEST_WAIT = 30_000;

type Counted = <T>(work: Promise<T>) => Promise<T>;

async function create(
  profile: Profile,
  life: Life,
  send: Fetch,
  id: () => string,
  report: (error: unknown) => void,
  counted: Counted,
): Promise<Worker> {
  const { clock } = profile;
  globalThis.indexedDB = mortal(profile.databases, life);
  const [store, vault] = await Promise.all([openStore(), openVault(profile.session(life))]);
  const locks: Locks = { request: (name, work) => profile.exclusively(life, name, work) };
  const fetch: Fetch = (address, init) => {
    if (!profile.online && !life.dead) return Promise.reject(new TypeError('offline'));
    return life.ask(`fetch ${siteOf(address)}`, () => {
      const answer = send(address, init);
      // Chromium ends a worker that has waited so long for an answer.
      const end = clock.setTimeout(() => life.end(), LONGEST_WAIT);
      const answered = () => clock.clearTimeout(end);
      answer.then(answered, answered);
      return answer;
    });
  };
  const accessToken = accessTokens({ vault, locks, fetch, now: profile.now });
  const aside = (work: Promise<unknown>) => void counted(work).catch(report);
  const running = new Map<string, Promise<void>>();
  const worker: Worker = {
    ...{ store, vault, locks, accessToken, id, aside },
    now: profile.now,
    online: () => profile.online,
    remote: remoteOf(store, vault, accessToken, profile.now, fetch),
    exclusively: locks.request,
    changed: () => {},
    wakeAt: (time) =>
      life.cross(
        'alarm',
        () => profile.wakeAt(time),
        () => {},
      ),
    kick(connection) {
      const before = running.get(connection) ?? Promise.resolve();
      running.set(connection, counted(before.then(() => runAndArm(worker, connection))).catch(report));
    },
  };
  aside(prune(store, profile.now()));
  return worker;
}

/** As `lib/worker/remotes.ts` has it, on a network that is given. */
function remoteOf(
  store: Store,
  vault: Vault,
  accessToken: Worker['accessToken'],
  now: () => number,
  fetch: Fetch,
): Worker['remote'] {
  const pace = new Map<string, ReturnType<typeof pacer>>();
  return async (connection) => {
    const secrets = await vault.get(connection);
    const stored = await store.get('connections', connection);
    if (!secrets || !stored || stored.state === 'disconnected') return null;
    const paced = pace.get(connection) ?? pacer(store, connection, now);
    pace.set(connection, paced);
    const { environment, realmId } = secrets;
    const token = (refused?: string) => accessToken(connection, refused);
    return quickBooksRemote(pacedClient({ environment, realmId, fetch, now, accessToken: token }, paced));
  };
}

async function recover(worker: Worker): Promise<void> {
  for (const { id, state } of await worker.store.getAll('connections')) {
    if (state !== 'connected') continue;
    await armForDeath(worker, id);
    worker.kick(id);
  }
}

function siteOf(address: string): string {
  const { host, pathname } = new URL(address);
  return host.startsWith('oauth') ? 'tokens' : (pathname.split('/')[4] ?? pathname);
}
