import type { Locator, Page } from 'playwright-core';
import type { Status } from '../../../../lib/catalog/status';
import type { Firm } from '../../../stand-ins/taxdome';
import { type Language, label } from '../label';
import { waitUntil } from '../wait-until';
import { ServiceForm } from './service-form';

/** TaxDome's services page with what the extension adds to it. */
export class ServicesPage {
  readonly page: Page;
  readonly #firm: Firm;
  readonly #language: Language;

  constructor(page: Page, firm: Firm, language: Language) {
    this.page = page;
    this.#firm = firm;
    this.#language = language;
  }

  /** The page is drawn late, as TaxDome's is: comes back when rows are there. */
  async open(path = '/app/settings/services'): Promise<void> {
    await this.page.goto(`https://${this.#firm.host}${path}`);
    await this.createButton.waitFor();
  }

  get createButton(): Locator {
    const { create, new: newer } = this.#firm.words.services;
    return this.page.getByRole('button', { name: new RegExp(`^(${create}|${newer})$`) });
  }

  /** The heading of the extension's own column. */
  get column(): Locator {
    return this.page.getByRole('columnheader', { name: 'QuickBooks' });
  }

  get copyButton(): Locator {
    return this.page.getByRole('button', { name: label('Copy from QuickBooks', this.#language) });
  }

  get connectPrompt(): Locator {
    return this.page.getByRole('button', { name: label('Connect to QuickBooks', this.#language) });
  }

  /** Whatever the extension has added to the page. */
  get own(): Locator {
    return this.page.locator('[data-qbo-own]');
  }

  get badges(): Locator {
    return this.page.locator('[data-qbo-status]');
  }

  badge(service: string): Locator {
    return this.badges.and(this.page.locator(`[data-qbo-service=${JSON.stringify(service)}]`));
  }

  row(service: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByText(service, { exact: true }) });
  }

  async status(service: string): Promise<Status> {
    return (await this.badge(service).getAttribute('data-qbo-status')) as Status;
  }

  /** Every badge's status by the service's name, as they stand at this moment. */
  async statuses(): Promise<Map<string, Status>> {
    const pairs = await this.badges.evaluateAll((found) =>
      found.map((badge) => [badge.getAttribute('data-qbo-service'), badge.getAttribute('data-qbo-status')]),
    );
    return new Map(pairs as [string, Status][]);
  }

  async waitForStatus(service: string, status: Status, timeout = 30_000): Promise<void> {
    await this.badge(service)
      .and(this.page.locator(`[data-qbo-status="${status}"]`))
      .waitFor({ timeout });
  }

  /** Waits until the badges fulfil a condition, and gives them. */
  waitForStatuses(
    fulfilled: (statuses: Map<string, Status>) => boolean,
    timeout = 45_000,
  ): Promise<Map<string, Status>> {
    return waitUntil(async () => this.statuses(), fulfilled, { timeout, of: 'the badges' });
  }

  /** The visible word on the badge. */
  statusLabel(status: 'Synced' | 'Not synced' | 'Syncing' | 'Failed' | 'Skipped'): RegExp {
    return label(status, this.#language);
  }

  /** Shows the badge's detail as a mouse would, and gives its text. */
  async detail(service: string): Promise<string> {
    const badge = this.badge(service);
    await badge.scrollIntoViewIfNeeded();
    await badge.hover();
    const shown = this.page.getByRole('tooltip');
    await shown.waitFor();
    return (await shown.allInnerTexts()).join('\n');
  }

  /** What a click on the badge opens. */
  async openDetail(service: string): Promise<Locator> {
    await this.badge(service).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.waitFor();
    return dialog;
  }

  /** Moves the mouse and the focus off, so that a detail closes. */
  async leaveDetail(): Promise<void> {
    await this.page.mouse.move(2, 2);
    await this.page.keyboard.press('Escape');
    await this.page.getByRole('tooltip').waitFor({ state: 'hidden' });
  }

  /** The three dots of a row. */
  async openRowMenu(service: string): Promise<Locator> {
    const row = this.row(service);
    await row.hover();
    await row.getByRole('button', { name: this.#firm.words.columns.more }).click();
    const menu = this.page.getByRole('menu');
    await menu.waitFor();
    return menu;
  }

  syncItem(menu: Locator): Locator {
    return menu.getByRole('menuitem', { name: label('Sync service to QuickBooks', this.#language) });
  }

  /** Three dots, then `Sync service to QuickBooks`. */
  async syncFromMenu(service: string): Promise<void> {
    await this.syncItem(await this.openRowMenu(service)).click();
  }

  /** The same action in a badge's detail. */
  syncButton(detail: Locator): Locator {
    return detail.getByRole('button', { name: label('Sync service to QuickBooks', this.#language) });
  }

  async showArchived(): Promise<void> {
    await this.page.getByRole('tab', { name: this.#firm.words.services.archived }).click();
  }

  /** Opens the page's own form for a new service. */
  async openCreateForm(): Promise<ServiceForm> {
    await this.createButton.click();
    return new ServiceForm(this.page, this.#firm);
  }

  /** Opens the page's own form for a service that is there. */
  async openEditForm(service: string): Promise<ServiceForm> {
    const menu = await this.openRowMenu(service);
    await menu.getByRole('menuitem', { name: this.#firm.words.actions.edit }).click();
    return new ServiceForm(this.page, this.#firm);
  }
}
