import { browser } from 'wxt/browser';

/** Half a character, which a page may show and an address can't hold. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * Opens a section of the popup for a tab: in the toolbar's popup where the browser lets an extension open it, else in a tab beside it.
 *
 * `action.openPopup` takes no address, so the popup's address is set for that tab while it opens.
 */
export async function openPopup(tab: number, section: string, key?: string): Promise<boolean> {
  const place = key === undefined ? section : `${section}/${encodeURIComponent(key.replace(LONE_SURROGATE, '\ufffd'))}`;
  const path = `/popup.html?tab=${tab}#/${place}` as const;
  const { windowId, index } = await browser.tabs.get(tab);
  try {
    await browser.action.setPopup({ tabId: tab, popup: path });
    await browser.action.openPopup(windowId === undefined ? {} : { windowId });
  } catch {
    await browser.tabs.create({
      url: browser.runtime.getURL(path),
      index: index + 1,
      ...(windowId === undefined ? {} : { windowId }),
    });
  } finally {
    await browser.action.setPopup({ tabId: tab, popup: 'popup.html' });
  }
  return true;
}
