import { browser } from 'wxt/browser';
import { isTaxDomeHost } from '../../lib/catalog/taxdome-host';
import type { Store } from '../../lib/store/open';

/** Which firm the page speaks of, and the tab in which its TaxDome is open. */
export interface Target {
  readonly host: string | null;
  readonly tab: number | null;
  /** The firms to choose from. */
  readonly known: readonly string[];
}

/**
 * Finds the firm: the one named in the address (`?firm=`) where it is known, else that of the tab named there (`?tab=`), else of the active tab, else the only one that is known; with several the user is asked.
 *
 * @param opening the database, which may still be opened while the browser is asked for its tabs
 * @param search the page's own query
 */
export async function findTarget(opening: Store | Promise<Store>, search: string): Promise<Target> {
  const query = new URLSearchParams(search);
  const asked = tabsInQuestion(query.get('tab'));
  const store = await opening;
  const [firms, connections, tabs] = await Promise.all([store.getAllKeys('firms'), store.getAll('connections'), asked]);
  const known = [...new Set([...connections.map(({ firm }) => firm), ...firms])].sort();
  const set = new Set(known);
  const named = query.get('firm');
  if (named !== null && set.has(named)) return { host: named, tab: await tabOf(named), known };
  for (const tab of tabs) {
    const host = firmHost(tab.url, set);
    if (host !== null) return { host, tab: tab.id ?? null, known };
  }
  const [only, ...others] = known;
  if (only === undefined || others.length > 0) return { host: null, tab: null, known };
  return { host: only, tab: await tabOf(only), known };
}

/** The firm that an address belongs to, as its host; a firm on a domain of its own must be known. */
export function firmHost(address: string | undefined, known: ReadonlySet<string>): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' && (known.has(hostname) || isTaxDomeHost(hostname)) ? hostname : null;
}

async function tabsInQuestion(named: string | null) {
  const active = browser.tabs.query({ active: true, currentWindow: true });
  if (named === null || !/^\d+$/.test(named)) return active;
  // The tab may be gone since the link was made.
  const tab = await browser.tabs.get(Number(named)).catch(() => null);
  return tab ? [tab, ...(await active)] : active;
}

/** A tab in which this firm's TaxDome is open, the one that was used last first. */
export async function tabOf(host: string): Promise<number | null> {
  const tabs = await browser.tabs.query({ url: `https://${host}/*` });
  const [latest] = tabs.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return latest?.id ?? null;
}
