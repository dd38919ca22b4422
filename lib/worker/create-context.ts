import { browser } from 'wxt/browser';
import { announce, type Changed } from '../messages/changes';
import { accessTokens } from '../quickbooks/authorised';
import { openStore } from '../store/open';
import { prune } from '../store/prune';
import { openVault } from '../store/vault';
import { afterError } from './after-error';
import { armAlarm } from './alarm';
import type { WorkerContext } from './context';
import { lookAtDisk } from './full-disk';
import { lockDownStorage } from './lock-down-storage';
import { notifyOfConnections } from './notify';
import { oneAtATime } from './one-at-a-time';
import { remotes } from './remotes';
import { runAndArm } from './run-and-arm';
import { rememberSignInEnd } from './sign-in-end';
import { showInTabs } from './tabs';
import { showOnToolbar } from './toolbar';

/** What changes the number of failures. */
const ON_TOOLBAR: ReadonlySet<Changed> = new Set(['connections', 'operations', 'links', 'decisions', 'services']);

/**
 * Opens the databases and ties the engine to this browser.
 *
 * @param onClosed told when a database was closed under us: the context is no longer good, and the next one who asks gets a new one
 * @param report takes what work throws that nobody waits for, and what the browser refuses
 */
export async function createContext(onClosed: () => void, report: (error: unknown) => void): Promise<WorkerContext> {
  const [store, vault] = await Promise.all([
    openStore(onClosed),
    openVault(browser.storage.session, onClosed),
    lockDownStorage(report),
  ]);
  const now = () => Date.now();
  const firms = new Map<string, string>();
  const firmOf = async (connection: string) => {
    const firm = firms.get(connection) ?? (await store.get('connections', connection))?.firm;
    if (firm !== undefined) firms.set(connection, firm);
    return firm;
  };
  const failed = (error: unknown) => {
    report(error);
    afterError(context, error).catch(report);
  };
  const aside = (work: Promise<unknown>) => void work.catch(failed);
  const accessToken = accessTokens({
    ...{ vault, now, locks: navigator.locks, fetch: (...request) => fetch(...request) },
    renewed: (connection, tokens) => aside(rememberSignInEnd(context, connection, tokens)),
  });
  const context: WorkerContext = {
    store,
    vault,
    now,
    aside,
    accessToken,
    online: () => navigator.onLine,
    id: () => crypto.randomUUID(),
    remote: remotes(store, vault, accessToken, now, (...what) => context.changed(...what)),
    exclusively: (name, work) => navigator.locks.request(name, work),
    wakeAt: (time) => aside(armAlarm(time)),
    changed(connection: string, what: readonly Changed[]) {
      announce(connection, what);
      if (what.some((each) => ON_TOOLBAR.has(each))) showOnToolbar(context);
      if (what.includes('connections')) aside(notifyOfConnections(context));
      aside(
        firmOf(connection).then((firm) => {
          if (firm !== undefined) showInTabs(context, firm);
        }),
      );
    },
    kick: oneAtATime(async (connection) => {
      await runAndArm(context, connection);
      await lookAtDisk(context);
    }, failed),
  };
  aside(prune(store, now()));
  return context;
}
