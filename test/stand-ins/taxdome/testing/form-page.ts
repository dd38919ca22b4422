import type { Locator, Page } from 'playwright-core';
import type { TaxDomeStandIn } from '..';
import type { FormSettings } from '../shared/forms';

/** The create and edit form as somebody works it who knows its kinds of controls. */
export class FormPage {
  constructor(
    readonly page: Page,
    readonly taxdome: TaxDomeStandIn,
    readonly settings: FormSettings,
  ) {}

  get root(): Locator {
    return this.settings.place === 'route' ? this.page.locator('main') : this.page.getByRole('dialog');
  }

  get name(): Locator {
    return this.root.locator('[data-test=ServiceForm-Name-Input]');
  }

  get rate(): Locator {
    return this.root.locator('[data-test=ServiceForm-Rate-Input]');
  }

  async chooseRateType(rateType: 'item' | 'hour'): Promise<void> {
    const { root, page } = this;
    const label = this.taxdome.firm().words.rateTypes[rateType];
    const control = root.locator('[data-test=ServiceForm-RateType-Select]');
    switch (this.settings.rateType) {
      case 'native':
        await control.selectOption({ label });
        break;
      case 'listbox':
        await control.click();
        await page.getByRole('option', { name: label, exact: true }).click();
        break;
      case 'combobox':
        await control.fill(label.slice(0, 2));
        await page.getByRole('option', { name: label, exact: true }).click();
        break;
      case 'radio':
        await root.getByRole('radio', { name: label, exact: true }).check();
        break;
      case 'segments':
        await root.getByRole('button', { name: label, exact: true }).click();
    }
  }

  async chooseCategory(name: string): Promise<void> {
    const { root, page } = this;
    switch (this.settings.category) {
      case 'native':
        await root.locator('[data-test=ServiceForm-Category-Select]').selectOption({ label: name });
        break;
      case 'listbox':
        await root.locator('[data-test=ServiceForm-Category-Select]').click();
        await page.getByRole('option', { name, exact: true }).click();
        break;
      case 'combobox':
        await root.locator('[data-test=ServiceForm-Category-Input]').fill(name);
        await page.getByRole('option', { name, exact: true }).click();
    }
  }

  async createCategory(name: string): Promise<void> {
    const { root, page } = this;
    const { words } = this.taxdome.firm();
    const label = words.form.createCategory;
    const select = root.locator('[data-test=ServiceForm-Category-Select]');
    if (this.settings.category === 'combobox') {
      await root.locator('[data-test=ServiceForm-Category-Input]').fill(name);
      await page.locator('[data-test=ServiceForm-Category-Create]').click();
      await page.getByRole('listbox').waitFor({ state: 'detached' });
      return;
    }
    if (this.settings.category === 'native') await select.selectOption({ label });
    else {
      await select.click();
      await page.getByRole('option', { name: label, exact: true }).click();
    }
    const field = root.locator('[data-test=ServiceForm-Category-Name]');
    await field.fill(name);
    await root.getByRole('button', { name: words.actions.create, exact: true }).first().click();
    await field.waitFor({ state: 'detached' });
  }

  async save(): Promise<void> {
    await this.root.locator('[data-test=ServiceForm-Footer-Save]').click();
  }

  async closed(): Promise<void> {
    await this.name.waitFor({ state: 'detached' });
  }
}
