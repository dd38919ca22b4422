import type { Locator, Page } from 'playwright-core';
import { type Language, label } from '../label';
import { AuthorisePage } from './authorise-page';

interface Keys {
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly environment?: 'Production' | 'Sandbox';
}

/** `#/settings`, before and after connecting. */
export class SettingsSection {
  readonly #page: Page;
  readonly #language: Language;

  constructor(page: Page, language: Language) {
    this.#page = page;
    this.#language = language;
  }

  get clientId(): Locator {
    return this.#page.getByRole('textbox', { name: label('Client ID', this.#language) });
  }

  /** A field that hides what is typed has no role, so its label finds it. */
  get clientSecret(): Locator {
    return this.#page.getByLabel(label('Client secret', this.#language));
  }

  get redirectUri(): Locator {
    return this.#page.getByRole('textbox', { name: label('Redirect URI', this.#language) });
  }

  get connectButton(): Locator {
    return this.#button('Connect to QuickBooks');
  }

  get disconnectButton(): Locator {
    return this.#button('Disconnect');
  }

  get incomeAccount(): Locator {
    return this.#page.getByRole('combobox', { name: label('Service income account', this.#language) });
  }

  get saveButton(): Locator {
    return this.#button('Save');
  }

  get syncAutomatically(): Locator {
    return this.#page.getByRole('switch', { name: label('Sync automatically', this.#language) });
  }

  /** What went wrong, as assistive technology hears it. */
  get problem(): Locator {
    return this.#page.getByRole('alert');
  }

  /** Types the keys, as the stand-in knows them unless told otherwise. */
  async fillKeys(keys: Keys = {}): Promise<void> {
    await this.clientId.fill(keys.clientId ?? 'test-client-id');
    await this.clientSecret.fill(keys.clientSecret ?? 'test-client-secret');
    await this.#page.getByRole('radio', { name: label(keys.environment ?? 'Production', this.#language) }).check();
  }

  /** Fills in the keys and presses the button; Intuit's page is then open. */
  async startConnecting(keys: Keys = {}): Promise<AuthorisePage> {
    await this.fillKeys(keys);
    return AuthorisePage.after(this.#page.context(), () => this.connectButton.click());
  }

  /** The whole way through, to the company's name. */
  async connect(company: string, keys: Keys = {}): Promise<void> {
    const authorise = await this.startConnecting(keys);
    await authorise.connect();
    await this.waitForCompany(company);
  }

  async waitForCompany(company: string): Promise<void> {
    await this.#page.getByText(company).first().waitFor();
    await this.disconnectButton.waitFor();
  }

  async chooseIncomeAccount(account: string): Promise<void> {
    await this.incomeAccount.selectOption({ label: account });
    await this.saveButton.click();
  }

  /** Waits until the settings say that they were saved. */
  async saved(): Promise<void> {
    await this.#page.getByRole('status').filter({ hasText: /\S/ }).first().waitFor();
  }

  async chosenIncomeAccount(): Promise<string> {
    return (await this.incomeAccount.locator('option:checked').textContent()) ?? '';
  }

  #button(name: string): Locator {
    return this.#page.getByRole('button', { name: label(name, this.#language) });
  }
}
