import { browser } from 'wxt/browser';

/** Built from `entrypoints/list.content.ts`. */
const LIST_SCRIPT = '/content-scripts/list.js';

/**
 * Injects what works on a services list into the tab that shows one. Resolves when it runs there, or can't: then the page says again what it is.
 */
export async function giveListPart(tab: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId: tab }, files: [LIST_SCRIPT] }).catch(() => undefined);
}
