import type { BrowserContext, Page } from 'playwright-core';

/** Intuit's page in the window that `launchWebAuthFlow` opens. */
export class AuthorisePage {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** Does what opens the window and waits for it. */
  static async after(context: BrowserContext, action: () => Promise<void>): Promise<AuthorisePage> {
    const opened = context.waitForEvent('page', { predicate: (page) => !page.url().startsWith('chrome-extension:') });
    await action();
    const page = await opened;
    await page.getByRole('button', { name: 'Connect' }).waitFor();
    return new AuthorisePage(page);
  }

  async connect(): Promise<void> {
    await this.#leave(() => this.page.getByRole('button', { name: 'Connect' }).click());
  }

  async cancel(): Promise<void> {
    await this.#leave(() => this.page.getByRole('button', { name: 'Cancel' }).click());
  }

  /** As a person who closes the window instead of answering. */
  async dismiss(): Promise<void> {
    await this.page.close();
  }

  /** The window closes as soon as it reaches the redirect address, maybe before the click has been reported. */
  async #leave(click: () => Promise<void>): Promise<void> {
    const closed = this.page.waitForEvent('close');
    await Promise.all([closed, click().catch(() => undefined)]);
  }
}
