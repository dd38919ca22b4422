import { browser } from 'wxt/browser';
import type { Handlers } from '../messages/dispatch';
import type { Done, TabRequests } from '../messages/protocol';
import type { WorkerContext } from './context';
import { pointingWords } from './page-state';
import { rememberFirm } from './remember-firm';
import { sendToTab, showInTabs, tabsOf } from './tabs';

/** Built from `entrypoints/inspect.content.ts`. */
const INSPECT_SCRIPT = '/content-scripts/inspect.js';

const NO_PAGE: Done = { ok: false, problem: 'no-page' };

type Named = 'page.describe' | 'page.point' | 'page.answer' | 'page.forget-answer';

/**
 * What a person asks and says of the page in a tab. What is needed for it is injected then, and not on every page. Needs no connection: the list may be put right before.
 */
export function pageInspector(context: WorkerContext): Pick<Handlers['page'], Named> {
  const ask = async <Name extends Named & keyof TabRequests>(
    { firm, tab }: { firm: string; tab: number },
    name: Name,
    request: TabRequests[Name]['request'],
  ): Promise<TabRequests[Name]['reply'] | undefined> => {
    if (!(await tabsOf(firm)).includes(tab)) return undefined;
    try {
      await browser.scripting.executeScript({ target: { tabId: tab }, files: [INSPECT_SCRIPT] });
    } catch {
      return undefined;
    }
    return (await sendToTab(tab, name, request)) ?? undefined;
  };
  return {
    'page.describe': async (of) => (await ask(of, 'page.describe', {})) ?? null,

    'page.point': async (of) => {
      const asked = await ask(of, 'page.point', { words: await pointingWords(context, of.firm) });
      if (!asked) return NO_PAGE;
      await browser.tabs.update(of.tab, { active: true });
      return { ok: true };
    },

    'page.answer': async ({ answer, ...of }) => {
      const reply = await ask(of, 'page.answer', { answer });
      if (!reply) return NO_PAGE;
      if (!reply.pointing) return { ok: false, problem: 'no-list' };
      await rememberFirm(context, of.firm, { pointed: reply.pointing });
      showInTabs(context, of.firm);
      return { ok: true };
    },

    'page.forget-answer': async ({ firm }) => {
      if (await context.store.get('firms', firm)) await rememberFirm(context, firm, { pointed: null });
      showInTabs(context, firm);
      return { ok: true };
    },
  };
}
