import { browser } from 'wxt/browser';
import { isTaxDomeHost } from '../catalog/taxdome-host';

/** Opens the welcome page after the installation; beside a TaxDome page that somebody is working in, it waits in the background. */
export async function welcome(): Promise<void> {
  const [shown] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const works = shown?.url !== undefined && URL.canParse(shown.url) && isTaxDomeHost(new URL(shown.url).hostname);
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html'), active: !works });
}
