import { browser } from 'wxt/browser';
import { shared } from './shared';

/**
 * Starts an injected script. The first one stays, since it may be in the midst of something; one that an update of the extension has cut off hears nothing any
 * more.
 */
export function startOnce(name: 'form' | 'inspection', start: () => void): void {
  shared.alive ??= {};
  if (shared.alive[name]?.()) return;
  shared.alive[name] = () => Boolean(browser.runtime?.id);
  start();
}
