import { browser } from 'wxt/browser';
import { namesHost } from '../catalog/own-domain';
import { answerWorker } from '../messages/answer-worker';
import { isAppPage } from './hosts';
import { removeOwn } from './own';
import { PageController } from './watch/page-controller';

const HEARTBEAT = 2_000;

/**
 * Starts the extension on a TaxDome page. When `signal` aborts, or the extension goes (reloaded, updated, switched off), everything ends and all own elements
 * are removed.
 */
export function startOnTaxdome(signal: AbortSignal): void {
  if (!isAppPage(location.hostname, window.top !== window)) return;
  const ended = new AbortController();
  const life = AbortSignal.any([signal, ended.signal]);
  removeOwn();
  // An orphaned script can still run but no longer speak with the worker.
  const isOrphan = () => browser.runtime?.id === undefined;
  const heartbeat = setInterval(() => isOrphan() && ended.abort(), HEARTBEAT);
  const controller = new PageController(life, () => {
    if (isOrphan()) ended.abort();
    return life.aborted;
  });
  const endAnswers = answerWorker({
    'page.state': (state) => {
      controller.setState(state);
      return null;
    },
    'page.say-again': () => {
      controller.sayAgain();
      return null;
    },
    'page.leave': ({ hosts }) => {
      if (hosts.some((host) => namesHost(host, location.hostname))) ended.abort();
      return null;
    },
    'list.shown': () => ({ shown: controller.isListShown }),
    'list.read-all': ({ tabs }) => controller.readAll(tabs),
  });
  life.addEventListener('abort', () => {
    clearInterval(heartbeat);
    removeOwn();
    if (!isOrphan()) endAnswers();
  });
}
