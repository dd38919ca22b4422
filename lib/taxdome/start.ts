import { browser } from 'wxt/browser';
import { namesHost } from '../catalog/own-domain';
import type { TabRequests } from '../messages/protocol';
import { isAppPage } from './hosts';
import { removeOwn } from './own';
import { PageController } from './watch/page-controller';

type TabMessage = {
  [Name in keyof TabRequests]: { name: Name; request: TabRequests[Name]['request'] };
}[keyof TabRequests];

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
  const listen = (message: unknown, sender: { id?: string | undefined }) => {
    if (sender.id !== browser.runtime.id) return undefined;
    const { name, request } = message as TabMessage;
    if (name === 'page.state') {
      controller.setState(request);
      return Promise.resolve({ reply: null });
    }
    if (name === 'page.say-again') {
      controller.sayAgain();
      return Promise.resolve({ reply: null });
    }
    if (name === 'page.leave') {
      if (request.hosts.some((host) => namesHost(host, location.hostname))) ended.abort();
      return Promise.resolve({ reply: null });
    }
    if (name === 'list.shown') return Promise.resolve({ reply: { shown: controller.isListShown } });
    return name === 'list.read-all' ? controller.readAll(request.tabs).then((reply) => ({ reply })) : undefined;
  };
  browser.runtime.onMessage.addListener(listen);
  life.addEventListener('abort', () => {
    clearInterval(heartbeat);
    removeOwn();
    if (!isOrphan()) browser.runtime.onMessage.removeListener(listen);
  });
}
