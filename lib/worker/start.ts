import { browser } from 'wxt/browser';
import { speakerOf } from '../messages/authorise';
import { announce, type Changed } from '../messages/changes';
import { dispatch, type Handlers } from '../messages/dispatch';
import { accessTokens } from '../quickbooks/authorised';
import { openStore } from '../store/open';
import { openVault } from '../store/vault';
import { dueAt } from '../sync/due-at';
import { run } from '../sync/run';
import { armAlarm, DUE } from './alarm';
import { contentHandlers } from './content-handlers';
import type { WorkerContext } from './context';
import { lockDownStorage } from './lock-down-storage';
import { pageHandlers } from './page-handlers';
import { applyPolicy } from './policy';
import { remotes } from './remotes';
import { rememberSignInEnd } from './sign-in-end';
import { showInTabs } from './tabs';

/**
 * Starts the worker. Every listener is registered before the first await, or a message that woke the worker would be lost; each body waits for the databases. Starting up is recovering: what a dead worker
 * left is gone on with at once.
 */
export function startWorker(): void {
  let ready: Promise<WorkerContext> | undefined;
  const forget = () => {
    ready = undefined;
  };
  const context = () => {
    // Databases that could not be opened once are tried again by whoever asks next.
    ready ??= createContext(forget).catch((error: unknown) => {
      forget();
      throw error;
    });
    return ready;
  };
  const goOn = () => void context().then(recover).catch(report);

  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (answer: unknown) => void) => {
    answer(message, sender, context).then(respond, (error: unknown) => {
      report(error);
      respond({ refused: 'failed' });
    });
    return true;
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === DUE) goOn();
  });
  // Being listened to is what starts the worker with the browser; recovering is the same at every start.
  browser.runtime.onStartup.addListener(() => {});
  browser.runtime.onInstalled.addListener(() => {});
  self.addEventListener('online', goOn);
  goOn();
}

async function answer(message: unknown, sender: chrome.runtime.MessageSender, context: () => Promise<WorkerContext>) {
  const origin = new URL(browser.runtime.getURL('/')).href.replace(/\/$/, '');
  const isGranted = (page: string) => browser.permissions.contains({ origins: [`${page}/*`] });
  const speaker = await speakerOf(sender, { id: browser.runtime.id, origin, isGranted });
  const worker = await context();
  const handlers: Handlers = { content: contentHandlers(worker), page: pageHandlers(worker) };
  return dispatch(message, speaker, handlers, report);
}

/** Errors go to the worker's own console alone. They hold no secret: those that could are made of fixed texts (`OAuthError`, `QuickBooksError`). */
function report(error: unknown): void {
  console.error(error);
}

async function createContext(onClosed: () => void): Promise<WorkerContext> {
  const [store, vault] = await Promise.all([
    openStore(onClosed),
    openVault(browser.storage.session),
    lockDownStorage(),
  ]);
  const now = () => Date.now();
  const firms = new Map<string, string>();
  const firmOf = async (connection: string) => {
    const firm = firms.get(connection) ?? (await store.get('connections', connection))?.firm;
    if (firm !== undefined) firms.set(connection, firm);
    return firm;
  };
  const running = new Map<string, Promise<void>>();
  const aside = (work: Promise<unknown>) => void work.catch(report);
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
    remote: remotes(store, vault, accessToken, now),
    exclusively: (name, work) => navigator.locks.request(name, work),
    wakeAt: (time) => aside(armAlarm(time)),
    changed(connection: string, what: readonly Changed[]) {
      announce(connection, what);
      aside(
        firmOf(connection).then((firm) => {
          if (firm !== undefined) showInTabs(context, firm);
        }),
      );
    },
    kick(connection) {
      const before = running.get(connection) ?? Promise.resolve();
      const after = before.then(() => runAndArm(context, connection)).catch(report);
      running.set(connection, after);
    },
  };
  return context;
}

/** How often is looked whether QuickBooks can be reached again, in milliseconds. */
const HELD = 60_000;

/** Runs the outbox and arms the alarm for what is left: the worker may be dead by then. */
async function runAndArm(context: WorkerContext, connection: string): Promise<void> {
  // Should this worker die on the way, the alarm starts another.
  if ((await dueAt(context, connection)) !== null) context.wakeAt(context.now() + 30_000);
  const outcome = await run(context, connection);
  const due = await dueAt(context, connection);
  if (due === null) return;
  // Offline or disconnected: coming back kicks. Where the browser doesn't tell that it is online again, the alarm looks.
  if (outcome === 'held') return context.wakeAt(context.now() + HELD);
  context.wakeAt(due);
  // An alarm comes after thirty seconds at the earliest; a living worker needn't wait that long.
  const pause = due - context.now();
  if (pause < 30_000) setTimeout(() => context.kick(connection), Math.max(pause, 0));
}

/** Goes on with whatever is due in every connection. */
async function recover(context: WorkerContext): Promise<void> {
  for (const { id, state } of await context.store.getAll('connections')) {
    if (state !== 'connected') continue;
    await applyPolicy(context, id);
    const secrets = await context.vault.get(id);
    if (secrets) await rememberSignInEnd(context, id, secrets);
    context.kick(id);
  }
}
