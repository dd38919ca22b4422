import type { Browser, Page } from 'puppeteer-core';
import { waitUntil } from '../../browser/harness/wait-until';
import { named } from './named';

/** Intuit's page in the window that `launchWebAuthFlow` opens. */
export class ConsentPage {
  private constructor(readonly page: Page) {}

  /** The window that was not there before. */
  static async amongNew(browser: Browser, before: ReadonlySet<Page>): Promise<ConsentPage> {
    const found = await waitUntil(
      async () => (await browser.pages()).find((page) => !before.has(page)),
      (page) => page !== undefined,
      { of: 'Intuit’s window' },
    );
    const page = found as Page;
    await named(page, 'button', 'Connect').wait();
    return new ConsentPage(page);
  }

  /** Answers, and waits for the window to close, which it may do before the click was reported. */
  async answer(button: 'Connect' | 'Cancel'): Promise<void> {
    const click = named(this.page, 'button', button).click();
    await Promise.all([
      waitUntil(() => this.page.isClosed(), Boolean, { of: 'Intuit’s window' }),
      click.catch(() => undefined),
    ]);
  }
}
