import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { leavePage } from '../../browser/harness/page-pool';
import { demoFirm, type FirmSeed, startTaxDome, type TaxDomeOptions } from '.';
import { type OpenPage, openBrowser, openPage } from './testing/browser';

vi.setConfig({ testTimeout: 30_000 });

const FRENCH: FirmSeed = { ...demoFirm, host: 'atelier.taxdome.com', name: 'Atelier', language: 'fr' };
const SMALL: FirmSeed = {
  ...demoFirm,
  services: [
    { name: 'Beta', rate: 20, rateType: 'hour', category: 'Books', description: 'Line one\nLine two' },
    { name: 'Alpha', rate: 1250.5, rateType: 'item', category: 'Tax', individualRates: 3 },
    { name: 'Gamma', category: 'Tax' },
    { name: 'Put away', rate: 5, archived: true },
  ],
};

let browser: Browser;
let opened: OpenPage | undefined;

beforeAll(async () => {
  browser = await openBrowser();
}, 300_000);
afterAll(() => browser?.close());
afterEach(async () => {
  const problems = opened?.problems;
  await leavePage(opened?.page);
  opened = undefined;
  // Refused saves are reported on the console by the browser itself.
  expect(problems?.filter((text) => !text.includes('status of 422')) ?? []).toEqual([]);
});

async function open(options: TaxDomeOptions = {}, path?: string) {
  const taxdome = await startTaxDome({ firms: [SMALL], saveMs: [20, 60], drawMs: 100, ...options });
  onTestFinished(() => taxdome.close());
  opened = await openPage(browser, taxdome, taxdome.url(undefined, path));
  return { taxdome, page: opened.page };
}

const names = (page: Page) => page.locator('tbody tr td:nth-child(2) > :first-child').allInnerTexts();
const dots = (page: Page, name: string) =>
  page.getByRole('row', { name }).getByRole('button', { name: 'More actions' });
const form = (page: Page) => page.getByRole('dialog');

/** Keeps requests on their way until they are released, so that what stands on the page meanwhile can be looked at. */
async function hold(page: Page, url: string): Promise<() => void> {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(url, async (route) => {
    await gate;
    await route.continue();
  });
  return release;
}

async function cells(page: Page, name: string): Promise<string[]> {
  return page.getByRole('row', { name }).getByRole('cell').allInnerTexts();
}

describe('the list', () => {
  test('is drawn late, after a skeleton', async () => {
    const { page } = await open({}, '/app');
    const release = await hold(page, '**/api/services?*');
    await page.getByRole('link', { name: 'Templates' }).click();
    await page.locator('[aria-busy=true]').waitFor();
    expect(await page.locator('table').count()).toBe(0);
    release();
    await page.locator('table').waitFor();
    expect(await page.locator('[aria-busy=true]').count()).toBe(0);
  });

  test('shows every column in English', async () => {
    const { page } = await open();
    await page.locator('table').waitFor();
    expect(await page.getByRole('columnheader').allInnerTexts()).toEqual([
      '',
      'Name',
      'Category',
      'Default rate',
      'Individual rate',
      'Rate type',
      '',
    ]);
    expect(await cells(page, 'Alpha')).toEqual(['', 'Alpha', 'Tax', '$1,250.50', '3 clients', 'Item', '']);
    expect(await cells(page, 'Beta')).toEqual(['', 'Beta\nLine one\nLine two', 'Books', '$20.00/hr', '—', 'Hour', '']);
    expect(await cells(page, 'Gamma')).toEqual(['', 'Gamma', 'Tax', '—', '—', '—', '']);
    await page.getByText('3 services').waitFor();
  });

  test('shows words and amounts in French', async () => {
    const { page } = await open({ firms: [{ ...FRENCH, services: SMALL.services }] });
    await page.locator('table').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(await page.getByRole('columnheader').allInnerTexts()).toEqual([
      '',
      'Nom',
      'Catégorie',
      'Tarif par défaut',
      'Tarif individuel',
      'Type de tarif',
      '',
    ]);
    expect(await cells(page, 'Alpha')).toEqual([
      '',
      'Alpha',
      'Tax',
      '1\u202f250,50\u00a0$',
      '3 clients',
      'Article',
      '',
    ]);
    expect((await cells(page, 'Beta'))[3]).toBe('20,00\u00a0$\u00a0/h');
    await page.getByRole('button', { name: 'Créer un service' }).waitFor();
  });

  test('sorts by name first, by any column at a click, and says so', async () => {
    const { page } = await open();
    await page.locator('table').waitFor();
    expect(await names(page)).toEqual(['Alpha', 'Beta', 'Gamma']);
    await page.getByRole('button', { name: 'Default rate' }).click();
    expect(await names(page)).toEqual(['Beta', 'Alpha', 'Gamma']);
    await page.getByRole('button', { name: 'Default rate' }).click();
    expect(await names(page)).toEqual(['Alpha', 'Beta', 'Gamma']);
    expect(await page.getByRole('columnheader', { name: 'Default rate' }).getAttribute('aria-sort')).toBe('descending');
  });

  test('is searched by name', async () => {
    const { page } = await open();
    await page.getByRole('searchbox').fill('ALPH');
    await page.getByText('1 service', { exact: true }).waitFor();
    expect(await names(page)).toEqual(['Alpha']);
    await page.getByRole('searchbox').fill('nothing');
    await page.getByText('Nothing matches your search.').waitFor();
  });

  test('is paged where the firm has pages', async () => {
    const { page } = await open({ firms: [demoFirm], pageSize: 15 });
    await page.getByText('1–15 of 40').waitFor();
    expect(await names(page)).toHaveLength(15);
    await page.getByRole('button', { name: 'Next page' }).click();
    await page.getByRole('button', { name: 'Next page' }).click();
    await page.getByText('31–40 of 40').waitFor();
    expect(await names(page)).toHaveLength(10);
  });

  test('carries ids in its rows, or none at all', async () => {
    const { taxdome, page } = await open();
    await page.locator('table').waitFor();
    const { id } = taxdome.firm().service('Alpha') ?? {};
    expect(await page.getByRole('link', { name: 'Alpha' }).getAttribute('href')).toBe(`${taxdome.servicesPath}/${id}`);
    await leavePage(page);

    const without = await open({ rowIds: false });
    await without.page.locator('table').waitFor();
    const html = await without.page.locator('tbody').innerHTML();
    const ids = without.taxdome
      .firm()
      .services()
      .map((each) => each.id);
    expect(ids.filter((each) => html.includes(each))).toEqual([]);
  });

  test('shows what others changed after a reload', async () => {
    const { taxdome, page } = await open();
    await page.locator('table').waitFor();
    taxdome.firm().edit(taxdome.firm().service('Alpha')?.id ?? '', { name: 'Aleph' });
    expect(await names(page)).toContain('Alpha');
    await page.reload();
    await page.getByRole('link', { name: 'Aleph' }).waitFor();
  });

  test('shows what others changed by itself where it is read again at an interval', async () => {
    const { taxdome, page } = await open({ refetchMs: 50 });
    await page.locator('table').waitFor();
    taxdome.firm().add({ name: 'Delta' });
    await page.getByRole('link', { name: 'Delta' }).waitFor();
  });

  test('has TaxDome’s own column, button and menu item only where the firm has that integration', async () => {
    const { page } = await open({ ownIntegration: true });
    await page.getByRole('columnheader', { name: 'QuickBooks' }).waitFor();
    await page.getByRole('button', { name: 'Copy from QuickBooks' }).waitFor();
    await dots(page, 'Alpha').click();
    await page.getByRole('menuitem', { name: 'Sync service to QuickBooks' }).waitFor();
  });
});

describe('routes', () => {
  test('lead in and out without a load', async () => {
    const { page } = await open({}, '/app');
    await page.evaluate(() => Object.assign(window, { stayed: true }));
    await page.getByRole('link', { name: 'Templates' }).click();
    await page.getByRole('cell', { name: 'Alpha' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/app/templates/services');
    await page.getByRole('link', { name: 'Billing' }).click();
    await page.getByRole('cell', { name: '$2,180.50' }).waitFor();
    expect(await page.getByRole('cell', { name: 'Alpha' }).count()).toBe(0);
    await page.goBack();
    await page.getByRole('cell', { name: 'Alpha' }).waitFor();
    expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
  });

  test('open the form of a service by its link, and lead back when it closes', async () => {
    const { taxdome, page } = await open();
    await page.getByRole('link', { name: 'Alpha' }).click();
    expect(await form(page).getByLabel('Service name').inputValue()).toBe('Alpha');
    await form(page).getByLabel('Close').click();
    await form(page).waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe(taxdome.servicesPath);
  });

  test('lead to the sign-in first where one is asked for', async () => {
    const { page } = await open({ requireLogin: true });
    await page.getByLabel('Email').fill('alex@harbourlane.example');
    await page.getByLabel('Password').fill('not-a-real-one');
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.getByRole('cell', { name: 'Alpha' }).waitFor();
  });
});

describe('the form', () => {
  test('creates a service from what a person types and chooses', async () => {
    const { taxdome, page } = await open();
    await page.getByRole('button', { name: 'Create service' }).click();
    const save = form(page).getByRole('button', { name: 'Create', exact: true });
    expect(await save.isDisabled()).toBe(true);
    await page.keyboard.type('Création & conseil');
    await form(page).getByLabel('Description').fill('One\nTwo');
    const rate = form(page).getByLabel('Rate', { exact: true });
    await rate.pressSequentially('1250.5');
    expect(await rate.inputValue()).toBe('1250.5');
    await form(page).getByRole('combobox', { name: 'Rate type' }).click();
    await page.getByRole('option', { name: 'Hour' }).click();
    expect(await rate.inputValue()).toBe('1,250.50');
    await form(page).getByRole('switch', { name: 'Tax' }).click();
    await form(page).getByRole('combobox', { name: 'Category name' }).fill('book');
    await page.getByRole('option', { name: 'Books' }).click();
    await save.click();
    await page.getByRole('cell', { name: 'Création & conseil' }).waitFor();
    await form(page).waitFor({ state: 'detached' });
    await page.getByText('Service created').waitFor();
    expect(taxdome.firm().service('Création & conseil')).toMatchObject({
      description: 'One\nTwo',
      rate: 1250.5,
      rateType: 'hour',
      taxable: true,
      category: 'Books',
    });
  });

  test('is worked by keyboard alone, custom select and new category too', async () => {
    const { taxdome, page } = await open();
    await page.getByRole('button', { name: 'Create service' }).press('Enter');
    await page.keyboard.type('By keys');
    await form(page).getByRole('combobox', { name: 'Rate type' }).focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter', 'Tab', 'Tab']) await page.keyboard.press(key);
    await page.keyboard.type('Trusts');
    await page.getByRole('option', { name: 'Create category “Trusts”' }).waitFor();
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await form(page).getByRole('button', { name: 'Create', exact: true }).press('Enter');
    await page.getByRole('cell', { name: 'By keys' }).waitFor();
    expect(taxdome.firm().service('By keys')).toMatchObject({ rateType: 'hour', category: 'Trusts', rate: null });
  });

  test('asks for a name where Create category is chosen with nothing typed', async () => {
    const { taxdome, page } = await open();
    await page.getByRole('button', { name: 'Create service' }).click();
    await form(page).getByRole('combobox', { name: 'Category name' }).click();
    await page.getByRole('option', { name: 'Create category' }).click();
    await form(page).getByPlaceholder('New category name').fill('Estates');
    await page.getByRole('option', { name: 'Create category “Estates”' }).click();
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    expect(await form(page).getByRole('combobox', { name: 'Category name' }).inputValue()).toBe('Estates');
    expect(taxdome.firm().categories).toContain('Estates');
  });

  test('drops a category that was typed and not chosen', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Create service' }).click();
    const category = form(page).getByRole('combobox', { name: 'Category name' });
    await category.fill('Books');
    await form(page).getByLabel('Description').focus();
    expect(await category.inputValue()).toBe('');
  });

  test('knows nothing of a value that was set without an input event', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Create service' }).click();
    const name = form(page).getByLabel('Service name');
    await name.evaluate((input: HTMLInputElement) => {
      input.value = 'Set from outside';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(await form(page).getByRole('button', { name: 'Create', exact: true }).isDisabled()).toBe(true);
  });

  test('opens its select at a bare click too, as assistive technology does it', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Create service' }).click();
    const select = form(page).getByRole('combobox', { name: 'Rate type' });
    await select.evaluate((button: HTMLElement) => button.click());
    await page.getByRole('option', { name: 'Item' }).evaluate((option: HTMLElement) => option.click());
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    expect(await select.textContent()).toBe('Item');
  });

  test('closes an open select at a press beside it and at Escape, and stays open itself', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Create service' }).click();
    const select = form(page).getByRole('combobox', { name: 'Rate type' });
    await select.click();
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await select.click();
    await form(page).getByRole('heading').click();
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    expect(await form(page).count()).toBe(1);
  });

  test('shows the server’s refusal at the field, keeps what was typed and saves the next try', async () => {
    const { taxdome, page } = await open();
    await page.getByRole('button', { name: 'Create service' }).click();
    const name = form(page).getByLabel('Service name');
    const save = form(page).getByRole('button', { name: 'Create', exact: true });
    await name.fill(' alpha');
    await save.click();
    await form(page).getByRole('alert').getByText('A service with this name already exists').waitFor();
    expect(await name.getAttribute('aria-invalid')).toBe('true');
    taxdome.refuse.add({ name: 'Alpha two', message: 'Your plan allows no more services' });
    await name.fill('Alpha two');
    await save.click();
    await form(page).getByText('Your plan allows no more services').waitFor();
    await save.click();
    await page.getByRole('cell', { name: 'Alpha two' }).waitFor();
  });

  test('says what is wrong before the server is asked', async () => {
    const { taxdome, page } = await open();
    await page.getByRole('button', { name: 'Create service' }).click();
    await form(page).getByLabel('Rate', { exact: true }).fill('a lot');
    await form(page).getByLabel('Service name').fill('');
    await form(page).getByLabel('Description').focus();
    expect(await form(page).getByRole('alert').allInnerTexts()).toEqual([
      'Service name is required',
      'Enter a valid amount',
    ]);
    await form(page).getByRole('button', { name: 'Cancel' }).click();
    await form(page).waitFor({ state: 'detached' });
    expect(taxdome.journal.filter((each) => each.method === 'POST')).toEqual([]);
  });

  test('takes amounts as the firm’s language writes them', async () => {
    const { taxdome, page } = await open({ firms: [{ ...FRENCH, services: [] }] });
    await page.getByRole('button', { name: 'Créer un service' }).click();
    await form(page).getByLabel('Nom du service').fill('Conseil');
    const rate = form(page).getByLabel('Tarif', { exact: true });
    await rate.fill('1 250,5');
    await rate.blur();
    expect(await rate.inputValue()).toBe('1\u202f250,50');
    await form(page).getByRole('button', { name: 'Créer', exact: true }).click();
    await page.getByRole('cell', { name: 'Conseil' }).waitFor();
    expect(taxdome.firm().service('Conseil')?.rate).toBe(1250.5);
  });

  test('shows an edit at once and takes it back when the server refuses', async () => {
    const { taxdome, page } = await open();
    taxdome.refuse.add({ message: 'Try later' });
    const release = await hold(page, '**/api/services/*');
    await dots(page, 'Alpha').click();
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    await form(page).getByLabel('Service name').fill('Aleph');
    await form(page).getByRole('button', { name: 'Save' }).click();
    await page.locator('tbody').getByText('Aleph').waitFor();
    release();
    await form(page).getByText('Try later').waitFor();
    expect(await names(page)).toEqual(['Alpha', 'Beta', 'Gamma']);
    expect(taxdome.firm().service('Aleph')).toBeUndefined();
  });
});

describe('the row menu', () => {
  test('archives a service, which then stands under Archived and can come back', async () => {
    const { taxdome, page } = await open();
    await dots(page, 'Beta').click();
    await page.getByRole('menuitem', { name: 'Archive' }).click();
    await page.getByText('Service archived').waitFor();
    expect(await names(page)).toEqual(['Alpha', 'Gamma']);
    expect(taxdome.firm().service('Beta')?.archived).toBe(true);
    await page.getByRole('tab', { name: 'Archived' }).click();
    await dots(page, 'Beta').click();
    await page.getByRole('menuitem', { name: 'Restore' }).click();
    await page.getByText('Service restored').waitFor();
    expect(taxdome.firm().service('Beta')?.archived).toBe(false);
  });

  test('stands at the end of the body, goes by arrow keys and gives the focus back', async () => {
    const { page } = await open();
    const button = dots(page, 'Alpha');
    await button.click();
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    expect(await page.getByRole('menu').evaluate((menu) => menu.closest('#root'))).toBeNull();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Archive');
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await button.click();
    await page.getByRole('heading', { name: 'Services' }).click();
    await page.getByRole('menu').waitFor({ state: 'detached' });
  });

  test('deletes only after a question', async () => {
    const { taxdome, page } = await open();
    await dots(page, 'Gamma').click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    expect(taxdome.firm().service('Gamma')).toBeDefined();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText('Service deleted').waitFor();
    expect(taxdome.firm().service('Gamma')).toBeUndefined();
  });

  test('has its like for all selected rows', async () => {
    const { taxdome, page } = await open();
    await page.getByRole('checkbox', { name: 'Select all' }).check();
    await page.getByText('3 selected').waitFor();
    await page.getByRole('row', { name: 'Alpha' }).getByRole('checkbox').uncheck();
    await page.getByRole('toolbar').getByRole('button', { name: 'Archive' }).click();
    await page.getByText('2 services archived').waitFor();
    const active = taxdome
      .firm()
      .services()
      .filter((each) => !each.archived);
    expect(active.map((each) => each.name)).toEqual(['Alpha']);
  });
});

test('a list of ready-made services stands in a dialog over the first and copies what is chosen', async () => {
  const { taxdome, page } = await open();
  await page.getByRole('button', { name: 'Copy from library' }).click();
  await form(page).getByRole('checkbox', { name: 'Loan package' }).check();
  await form(page).getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByRole('cell', { name: 'Loan package' }).waitFor();
  expect(taxdome.firm().service('Loan package')).toMatchObject({ rate: 425, rateType: 'item' });
});
