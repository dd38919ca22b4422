import type { Page } from 'playwright-core';
import { type LaunchedBrowser, launched, QUIET_PAGE, stopWorkers } from './launch';

/**
 * Makes a browser as it was after its start: nothing open, nothing kept by the extension or by any site. The extension's worker is
 * stopped, and starts with whatever wakes it.
 *
 * @throws Error where something could not be put away.
 */
export async function renewBrowser({ context, size, close }: LaunchedBrowser): Promise<LaunchedBrowser> {
  const page = await context.newPage();
  await Promise.all(context.pages().flatMap((other) => (other === page ? [] : [other.close()])));
  await context.clearCookies();
  await context.clearPermissions();
  await clearSites(page);
  await stopWorkers(context);
  await page.goto(QUIET_PAGE);
  await page.evaluate(forgetEverything);
  await page.goto('about:blank');
  await page.setViewportSize(size);
  return launched(context, page, size, close);
}

/** Storage of the sites that a test visits. */
async function clearSites(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', {
    origin: '*',
    storageTypes: 'local_storage,indexeddb,cache_storage',
  });
  await session.send('Network.clearBrowserCache');
  await session.detach();
}

/** Runs in a page of the extension. */
async function forgetEverything(): Promise<void> {
  await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear(), chrome.alarms.clearAll()]);
  const { origins = [] } = await chrome.permissions.getAll();
  const required = chrome.runtime.getManifest().host_permissions ?? [];
  const granted = origins.filter((origin) => !required.includes(origin));
  if (granted.length > 0) await chrome.permissions.remove({ origins: granted });
  await Promise.all([chrome.scripting.unregisterContentScripts(), chrome.action.setBadgeText({ text: '' })]);
  for (const { name = '' } of await indexedDB.databases()) {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new Error(`Something still holds the database ${name}.`));
    });
  }
}
