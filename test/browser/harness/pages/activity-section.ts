import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from 'playwright-core';
import { type Language, label } from '../label';

/** `#/activity`: what happened, newest first. */
export class ActivitySection {
  readonly #page: Page;
  readonly #language: Language;

  constructor(page: Page, language: Language) {
    this.#page = page;
    this.#language = language;
  }

  /** Entries that speak of this service, item or company. */
  entries(name: string): Locator {
    return this.#page.getByRole('listitem').filter({ hasText: name });
  }

  async export(): Promise<Download> {
    const download = this.#page.waitForEvent('download');
    await this.#page.getByRole('button', { name: label('Export', this.#language) }).click();
    return download;
  }

  /** What the exported file holds. */
  async exportText(): Promise<string> {
    return readFile(await (await this.export()).path(), 'utf8');
  }
}
