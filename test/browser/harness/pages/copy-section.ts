import type { Locator, Page } from 'playwright-core';
import { type Language, label } from '../label';

/** `#/copy`: the table of QuickBooks' products and services. */
export class CopySection {
  readonly #page: Page;
  readonly #language: Language;

  constructor(page: Page, language: Language) {
    this.#page = page;
    this.#language = language;
  }

  get search(): Locator {
    return this.#page.getByRole('searchbox', { name: label('Search', this.#language) });
  }

  get selectAll(): Locator {
    return this.#page.getByRole('checkbox', { name: label('Select all', this.#language) });
  }

  get saveButton(): Locator {
    return this.#page.getByRole('button', { name: label('Save', this.#language) });
  }

  row(item: string): Locator {
    return this.#page.getByRole('row').filter({ has: this.#page.getByText(item, { exact: true }) });
  }

  checkbox(item: string): Locator {
    return this.row(item).getByRole('checkbox');
  }

  /** What is said of a row beyond its values. */
  async reason(item: string): Promise<string> {
    return (await this.row(item).getByRole('cell').last().textContent()) ?? '';
  }

  async select(...items: readonly string[]): Promise<void> {
    for (const item of items) await this.checkbox(item).check();
  }

  /** Sorts by the column of that heading. */
  async sortBy(heading: string): Promise<void> {
    await this.#page
      .getByRole('columnheader', { name: label(heading, this.#language) })
      .getByRole('button')
      .click();
  }

  /** The names in the rows, from top to bottom. */
  async names(): Promise<string[]> {
    const rows = this.#page.getByRole('row').filter({ has: this.#page.getByRole('checkbox') });
    const headings = rows.getByRole('rowheader');
    return headings.allInnerTexts();
  }

  async save(): Promise<void> {
    await this.saveButton.click();
  }
}
