import type { Page } from 'playwright-core';
import { type Language, label } from '../label';

/** The part of the popup in which addresses of a firm's own are allowed and taken away. */
export class OwnDomains {
  readonly #page: Page;
  readonly #language: Language;

  constructor(page: Page, language: Language) {
    this.#page = page;
    this.#language = language;
  }

  /** Types an address and presses the button, for which the browser asks. */
  async allow(address: string): Promise<void> {
    await this.#page.getByRole('textbox', { name: label('Address of your TaxDome', this.#language) }).fill(address);
    await this.#page.getByRole('button', { name: label('Allow', this.#language), exact: true }).click();
  }

  async remove(host: string): Promise<void> {
    await this.#page
      .locator('.card-line', { hasText: host })
      .getByRole('button', { name: label('Remove', this.#language) })
      .click();
  }
}
