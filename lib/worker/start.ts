import { browser } from 'wxt/browser';
import { speakerOf } from '../messages/authorise';
import { dispatch, type Handlers } from '../messages/dispatch';
import { afterError } from './after-error';
import { DUE } from './alarm';
import { contentHandlers } from './content-handlers';
import type { WorkerContext } from './context';
import { createContext } from './create-context';
import { followNotifications } from './notify';
import { followPermissions, followTaxDome, isAllowed, serveOpenPages } from './own-domains';
import { pageHandlers } from './page-handlers';
import { recover } from './recover';
import { welcome } from './welcome';

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
    ready ??= createContext(forget, report).catch((error: unknown) => {
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
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'install') return;
    void welcome().catch(report);
    void serveOpenPages().catch(report);
  });
  followNotifications(context);
  self.addEventListener('online', goOn);
  const follow = () => void followPermissions().catch(report);
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    follow();
    void followTaxDome(origins, true).catch(report);
  });
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    follow();
    void followTaxDome(origins, false).catch(report);
  });
  follow();
  goOn();
}

async function answer(message: unknown, sender: chrome.runtime.MessageSender, context: () => Promise<WorkerContext>) {
  const origin = new URL(browser.runtime.getURL('/')).href.replace(/\/$/, '');
  const speaker = await speakerOf(sender, { id: browser.runtime.id, origin, isAllowed });
  const worker = await context();
  const handlers: Handlers = { content: contentHandlers(worker), page: pageHandlers(worker) };
  return dispatch(message, speaker, handlers, (error) => {
    report(error);
    worker.aside(afterError(worker, error));
  });
}

/** Errors go to the worker's own console alone. They hold no secret: those that could are made of fixed texts (`OAuthError`, `QuickBooksError`). */
function report(error: unknown): void {
  console.error(error);
}
