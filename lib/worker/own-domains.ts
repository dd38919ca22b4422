import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { allowedHosts, hostPattern, originOf } from '../catalog/own-domain';
import { sendToTab, tabsOf } from './tabs';

/** Content scripts that are registered at run time are known by this and their host. */
const SCRIPT = 'own-domain:';

/** Whether the user allowed the extension on that host, for firms on a domain of their own. */
export function isAllowed(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [originOf(host)] });
}

/**
 * Brings the registered content scripts in line with what the user allows now, whoever changed it: the popup, or the browser's own page of the extension. A host that was added is served in its open tabs at once, and one that
 * was taken away is left by the scripts that still run there.
 */
export function followPermissions(): Promise<void> {
  following = following.catch(() => undefined).then(follow);
  return following;
}

/** One after the other: two that look at the same moment would register the same script. */
let following: Promise<void> = Promise.resolve();

async function follow(): Promise<void> {
  const [allowed, registered] = await Promise.all([hostsNow(), browser.scripting.getRegisteredContentScripts()]);
  const known = registered.flatMap(({ id }) => (id.startsWith(SCRIPT) ? [id.slice(SCRIPT.length)] : []));
  const gone = known.filter((host) => !allowed.has(host));
  const added = [...allowed].filter((host) => !known.includes(host));
  if (gone.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: gone.map((host) => SCRIPT + host) });
    await leave(gone);
  }
  for (const host of added) await serve(host);
}

async function hostsNow(): Promise<Set<string>> {
  const { origins = [] } = await browser.permissions.getAll();
  return new Set(allowedHosts(origins, browser.runtime.getManifest().host_permissions ?? []));
}

/** The same script as on TaxDome's own hosts, by the names that the build gave it. */
function script(): string[] {
  const [{ js = [] } = {}] = browser.runtime.getManifest().content_scripts ?? [];
  return js;
}

/** Browsers put no script into pages that were open before the installation: who was in TaxDome then needn't load the page again. */
export async function serveOpenPages(): Promise<void> {
  const [{ matches = [] } = {}] = browser.runtime.getManifest().content_scripts ?? [];
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.all(
    tabs.map(async ({ id, status }) => {
      // What is still loading, or answers, has its script by the manifest.
      if (id === undefined || status !== 'complete' || (await sendToTab(id, 'list.shown', {}))) return;
      await inject(id);
    }),
  );
}

/**
 * Follows what the user gives or takes away of TaxDome's own hosts, which the manifest asks for: pages that are open are served at once, or left.
 *
 * @param origins what was given or taken away just now
 */
export async function followTaxDome(origins: readonly string[], isGiven: boolean): Promise<void> {
  const [{ matches = [] } = {}] = browser.runtime.getManifest().content_scripts ?? [];
  const changed = origins.filter((origin) => matches.includes(origin)).flatMap((origin) => hostPattern(origin) ?? []);
  if (changed.length === 0) return;
  if (isGiven) await serveOpenPages();
  else await leave(changed);
}

/** Into a tab that may be gone, or be a page where no script may be. */
async function inject(tabId: number): Promise<void> {
  await browser.scripting
    .executeScript({ target: { tabId }, files: script() as ScriptPublicPath[] })
    .catch(() => undefined);
}

async function serve(host: string): Promise<void> {
  const js = script();
  await browser.scripting.registerContentScripts([
    {
      ...{ id: SCRIPT + host, matches: [originOf(host)], js, runAt: 'document_idle', allFrames: false },
      persistAcrossSessions: true,
    },
  ]);
  for (const tabId of await tabsOf(host)) await inject(tabId);
}

/** Their addresses can no longer be asked for, so every tab is told; only our own scripts hear it. */
async function leave(hosts: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => id !== undefined && sendToTab(id, 'page.leave', { hosts })));
}
