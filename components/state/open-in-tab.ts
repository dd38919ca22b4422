import { browser } from 'wxt/browser';

/** Opens a place of the popup's page in a tab, for the same TaxDome tab, and closes the toolbar's popup if this is it. */
export async function openInTab(place: string, tab: number | null): Promise<void> {
  const query = tab === null ? '' : `?tab=${tab}`;
  await browser.tabs.create({ url: `${browser.runtime.getURL('/popup.html')}${query}#/${place}` });
  if (isToolbarPopup()) window.close();
}

/** Whether this page is the toolbar's popup: it closes as soon as something else has the focus, a file chooser for example. */
export function isToolbarPopup(): boolean {
  return document.documentElement.classList.contains('in-popup');
}
