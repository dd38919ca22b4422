import type { Locator, Page } from 'playwright-core';
import type { Firm } from '../../../stand-ins/taxdome';

/** What a person types into TaxDome's form; what is left out stays as it is. */
interface Entries {
  readonly name?: string;
  readonly description?: string;
  /** As typed, in the page's number format. */
  readonly rate?: string;
  readonly rateType?: 'hour' | 'item';
  readonly category?: string;
}

/** TaxDome's own sidebar for creating and editing a service, worked as a person works it. */
export class ServiceForm {
  readonly #page: Page;
  readonly #firm: Firm;

  constructor(page: Page, firm: Firm) {
    this.#page = page;
    this.#firm = firm;
  }

  get sidebar(): Locator {
    return this.#page.getByRole('dialog');
  }

  async fill({ name, description, rate, rateType, category }: Entries): Promise<void> {
    const { form, rateTypes } = this.#firm.words;
    const field = (text: string) => this.sidebar.getByRole('textbox', { name: text });
    if (name !== undefined) await field(form.name).fill(name);
    if (description !== undefined) await field(form.description).fill(description);
    if (rate !== undefined) await field(form.rate).fill(rate);
    if (rateType !== undefined) {
      await this.sidebar.getByRole('combobox', { name: form.rateType }).click();
      await this.#page.getByRole('option', { name: rateTypes[rateType] }).click();
    }
    if (category !== undefined) {
      await this.sidebar.getByRole('combobox', { name: form.category }).click();
      await this.#page.getByRole('option', { name: category, exact: true }).click();
    }
  }

  /** Saves and comes back when the sidebar has closed, so the service is on the server. */
  async save(): Promise<void> {
    const { create, save } = this.#firm.words.actions;
    await this.sidebar.getByRole('button', { name: new RegExp(`^(${create}|${save})$`) }).click();
    await this.sidebar.waitFor({ state: 'hidden' });
  }
}
