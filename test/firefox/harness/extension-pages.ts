import type { Browser, Page } from 'puppeteer-core';
import { waitUntil } from '../../browser/harness/wait-until';
import { ConsentPage } from './consent-page';
import { named } from './named';

/**
 * The extension's own pages. BiDi may not navigate to them, nor does it tell where they are or that they have loaded; the welcome page, which the extension opens by itself, opens the others, and each page is asked for
 * its address.
 */
export class ExtensionPages {
  private constructor(
    readonly browser: Browser,
    readonly welcome: Page,
  ) {}

  /** Waits for the page that comes with the installation. */
  static async of(browser: Browser): Promise<ExtensionPages> {
    return new ExtensionPages(browser, await pageAt(browser, '/welcome.html'));
  }

  /**
   * A section of the popup in a window of its own, which leaves the tab that it speaks of visible, as the toolbar's popup does.
   *
   * @param beside the address of that tab
   */
  async popup(section: string, beside: string): Promise<Page> {
    const path = await this.welcome.evaluate(
      async (section, beside) => {
        const tabs = await chrome.tabs.query({});
        const path = `/popup.html?tab=${tabs.find(({ url }) => url === beside)?.id}#/${section}`;
        await chrome.windows.create({ url: chrome.runtime.getURL(path), type: 'popup', width: 420, height: 600 });
        return path;
      },
      section,
      beside,
    );
    return pageAt(this.browser, path);
  }

  /** Whether the event page is there at the moment: Firefox ends it when nothing has happened for a while. */
  eventPageLives(): Promise<boolean> {
    return this.welcome.evaluate(() => chrome.extension.getBackgroundPage() !== null);
  }

  /** Addresses of all pages of the extension, the toolbar's popup among them, which is no tab. */
  addresses(): Promise<string[]> {
    return this.welcome.evaluate(() => chrome.extension.getViews().map(({ location }) => location.href));
  }

  /** Types the keys that the stand-in knows and presses `Connect to QuickBooks`. */
  async sendKeys(popup: Page): Promise<void> {
    await named(popup, 'textbox', 'Client ID').fill('test-client-id');
    await popup.locator('input[type=password]').fill('test-client-secret');
    await named(popup, 'button', 'Connect to QuickBooks').click();
  }

  /** Does what opens Intuit's window, and waits for it. */
  async consentAfter(action: () => Promise<void>): Promise<ConsentPage> {
    const before = new Set(await this.browser.pages());
    await action();
    return ConsentPage.amongNew(this.browser, before);
  }
}

/** A Firefox that has just been installed takes its time to start for the first time. */
const FIRST_START = 60_000;

async function pageAt(browser: Browser, path: string): Promise<Page> {
  const addressed = async () => {
    const pages = await browser.pages();
    const found = await Promise.all(pages.map((page) => page.evaluate(() => location.href).catch(() => '')));
    return pages.find((_page, index) => found[index]?.startsWith('moz-extension:') && found[index]?.endsWith(path));
  };
  const page = await waitUntil(addressed, (found) => found !== undefined, {
    timeout: FIRST_START,
    of: `a page at ${path}`,
  });
  return page as Page;
}
