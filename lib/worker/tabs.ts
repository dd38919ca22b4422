import { browser } from 'wxt/browser';
import type { TabRequests } from '../messages/protocol';
import type { WorkerContext } from './context';
import { nowAndThen } from './now-and-then';
import { pageState } from './page-state';

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

/** Shows the firm's statuses anew in its open tabs, soon and once for many changes. */
export function showInTabs(context: WorkerContext, firm: string): void {
  nowAndThen(`tabs:${firm}`, () => show(context, firm), context.aside);
}

async function show(context: WorkerContext, firm: string): Promise<void> {
  const tabs = await tabsOf(firm);
  if (tabs.length === 0) return;
  const state = await pageState(context, firm);
  // A tab that is asleep answers only when somebody looks at it; nobody waits for that.
  for (const tab of tabs) void sendToTab(tab, 'page.state', state);
}
