import { browser } from 'wxt/browser';
import { ofConnection } from '../store/open';
import type { FormDriver } from '../sync/copy-run';
import type { WorkerContext } from './context';
import { sendToTab } from './tabs';

/** Built from `entrypoints/form.content.ts`. */
const FORM_SCRIPT = '/content-scripts/form.js';

const GONE = { outcome: 'stuck', problem: 'page-gone', maybeSaved: true } as const;

/** Drives the create form in a tab: the script that fills it is injected when copying starts, not on every page. */
export async function tabFormDriver(
  context: WorkerContext,
  connection: string,
  tab: number,
): Promise<FormDriver | null> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [FORM_SCRIPT] });
  } catch {
    return null;
  }
  return {
    create: async (draft) => (await sendToTab(tab, 'form.create', { connection, draft })) ?? GONE,
    readAll: async () => {
      const since = context.now();
      const read = await sendToTab(tab, 'list.read-all', { connection, tabs: 'both' });
      return read && { ...read, complete: read.complete && (await isRecorded(context, connection, since, read.read)) };
    },
    loadedAt: async () => {
      const asked = browser.scripting.executeScript({ target: { tabId: tab }, func: () => performance.timeOrigin });
      return (await asked.catch(() => [])).at(0)?.result ?? null;
    },
    reload: async () => {
      const { busy } = (await sendToTab(tab, 'form.busy', { connection })) ?? { busy: false };
      if (!busy) await browser.tabs.reload(tab).catch(() => undefined);
    },
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  };
}

/** How long a read that the page has sent may take to be recorded, and how often is looked, in milliseconds. */
const RECORDED_WITHIN = 3_000;
const LOOK_EVERY = 100;

/** Whether what was read since then is in the store. The page's answer may overtake what it had read; rows that share a key are recorded as one. */
async function isRecorded(context: WorkerContext, connection: string, since: number, rows: number): Promise<boolean> {
  for (let waited = 0; ; waited += LOOK_EVERY) {
    const stored = await context.store.getAll('services', ofConnection(connection));
    const count = stored.filter(({ readAt }) => readAt >= since).length;
    if (count >= rows) return true;
    if (waited >= RECORDED_WITHIN) return count > 0;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
}
