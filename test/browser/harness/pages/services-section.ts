import type { Locator, Page } from 'playwright-core';
import { type Language, label } from '../label';

/** `#/services`: counts, the preview, `Sync all`. */
export class ServicesSection {
  readonly #page: Page;
  readonly #language: Language;

  constructor(page: Page, language: Language) {
    this.#page = page;
    this.#language = language;
  }

  get syncAllButton(): Locator {
    return this.#page.getByRole('button', { name: label('Sync all', this.#language) });
  }

  /** Confirms the preview. */
  get syncNowButton(): Locator {
    return this.#page.getByRole('button', { name: label('Sync now', this.#language) });
  }

  /** Opens the preview; nothing is written by that. */
  async preview(): Promise<void> {
    await this.syncAllButton.or(this.syncNowButton).first().waitFor();
    if (!(await this.syncNowButton.isVisible())) await this.syncAllButton.click();
    await this.syncNowButton.waitFor();
  }

  /** Opens the preview and confirms it. */
  async syncNow(): Promise<void> {
    await this.preview();
    await this.syncNowButton.click();
    await this.syncNowButton.waitFor({ state: 'hidden' });
  }

  /** All that the section says. */
  async text(): Promise<string> {
    return (await this.#page.getByRole('main').allInnerTexts()).join('\n');
  }
}
