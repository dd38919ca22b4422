import { browser } from 'wxt/browser';
import type { TabRequests } from '../messages/protocol';
import type { WorkerContext } from './context';
import { pageState } from './page-state';

/** Several changes within this many milliseconds are shown together. */
const GATHER = 80;
const SLOWEST = 1_000;

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

const showing = new Map<string, { again: boolean }>();

/**
 * Shows the firm's statuses anew in its open tabs, soon and once for many changes. One showing at a time: while a large sync goes on, each takes its time from the worker, which has better things to do.
 */
export function showInTabs(context: WorkerContext, firm: string): void {
  const under = showing.get(firm);
  if (under) {
    under.again = true;
    return;
  }
  const state = { again: false };
  showing.set(firm, state);
  const work = async (): Promise<void> => {
    let pause = GATHER;
    do {
      await new Promise((resolve) => setTimeout(resolve, pause));
      state.again = false;
      const from = performance.now();
      await show(context, firm);
      // At most a fifth of the time goes into showing, and the last change is seen within a second or so.
      pause = Math.min(Math.max(GATHER, (performance.now() - from) * 4), SLOWEST);
    } while (state.again);
  };
  context.aside(work().finally(() => showing.delete(firm)));
}

async function show(context: WorkerContext, firm: string): Promise<void> {
  const tabs = await tabsOf(firm);
  if (tabs.length === 0) return;
  const state = await pageState(context, firm);
  // A tab that is asleep answers only when somebody looks at it; nobody waits for that.
  for (const tab of tabs) void sendToTab(tab, 'page.state', state);
}
