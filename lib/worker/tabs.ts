import { browser } from 'wxt/browser';
import type { TabRequests } from '../messages/protocol';
import type { WorkerContext } from './context';
import { pageState } from './page-state';

/** Several changes within this many milliseconds are shown together. */
const GATHER = 80;

/**
 * Sends one message to the content script of a tab.
 *
 * @returns null where nobody there answers: the tab is gone, reloading, or of another site
 */
export async function sendToTab<Name extends keyof TabRequests>(
  tab: number,
  name: Name,
  request: TabRequests[Name]['request'],
): Promise<TabRequests[Name]['reply'] | null> {
  try {
    const answer = (await browser.tabs.sendMessage(tab, { name, request }, { frameId: 0 })) as
      | { reply?: TabRequests[Name]['reply'] }
      | undefined;
    return answer?.reply ?? null;
  } catch {
    return null;
  }
}

/** The open tabs of a firm. */
export async function tabsOf(firm: string): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: `https://${firm}/*` });
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
}

const waiting = new Map<string, ReturnType<typeof setTimeout>>();

/** Shows the firm's statuses anew in its open tabs, soon and once for many changes. */
export function showInTabs(context: WorkerContext, firm: string): void {
  if (waiting.has(firm)) return;
  waiting.set(
    firm,
    setTimeout(() => {
      waiting.delete(firm);
      void show(context, firm);
    }, GATHER),
  );
}

async function show(context: WorkerContext, firm: string): Promise<void> {
  const tabs = await tabsOf(firm);
  if (tabs.length === 0) return;
  const state = await pageState(context, firm);
  await Promise.all(tabs.map((tab) => sendToTab(tab, 'page.state', state)));
}
