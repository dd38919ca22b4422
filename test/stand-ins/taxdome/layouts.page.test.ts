import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { leavePage } from '../../browser/harness/page-pool';
import {
  DECOYS,
  LAYOUTS,
  type LayoutName,
  LOCALES,
  type Locale,
  sampleFirm,
  startTaxDome,
  type TaxDomeOptions,
} from '.';
import { resolveSettings } from './resolve-settings';
import { FORMS, type FormName } from './shared/forms';
import { type OpenPage, openBrowser, openPage } from './testing/browser';
import { FormPage } from './testing/form-page';
import { ListPage } from './testing/list-page';

vi.setConfig({ testTimeout: 60_000 });

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

interface Setting extends TaxDomeOptions {
  layout?: LayoutName;
  locale?: Locale;
  count?: number;
  path?: string;
}

async function open({ layout = 'table', locale = 'en-US', count = 60, path, ...options }: Setting = {}) {
  const firms = options.firms ?? [sampleFirm({ locale, count })];
  const taxdome = await startTaxDome({ saveMs: [20, 60], drawMs: 50, layout, ...options, firms });
  onTestFinished(() => taxdome.close());
  opened = await openPage(browser, taxdome, taxdome.url(undefined, path));
  const { page } = opened;
  const form = new FormPage(page, taxdome, resolveSettings({ layout, ...options }).form);
  return { taxdome, page, list: new ListPage(page, taxdome, layout), form };
}

/** Each layout in another language, so that together they speak eight. */
const CASES = LAYOUTS.map((layout, index) => ({ layout, locale: LOCALES[(index * 2) % LOCALES.length] ?? 'en-US' }));

/** What tells a row apart, whichever spaces the number format has. */
const plain = (text: string) => text.replaceAll(/\s/g, ' ').replace('￥', '¥');
/** Pages, in the layouts that have them. */
const paged = (layout: LayoutName) => (layout === 'grid' || layout === 'blocks' ? {} : { pageSize: 25 });

describe.each(CASES)('$layout in $locale', ({ layout, locale }) => {
  test('draws every service with its values, over all its pages or to its end', async () => {
    const { taxdome, list } = await open({ layout, locale, count: 130, ...paged(layout) });
    await list.drawn();
    const rows = (await list.allTexts()).map((lines) => lines.map(plain));
    const { words } = list;
    const active = taxdome.services().filter(({ archived }) => !archived);
    expect(rows).toHaveLength(active.length);
    const missing = active.filter(({ name, rateText, rateType, category }) => {
      const wanted = [name, rateText, rateType ? words.rateTypes[rateType] : '', category ?? ''].filter(Boolean);
      return !rows.some((lines) => wanted.every((text) => lines.includes(plain(text))));
    });
    expect(missing).toEqual([]);
  });

  test('sorts, searches and shows what is archived', async () => {
    const { taxdome, list, page } = await open({ layout, locale });
    await list.drawn();
    const first = taxdome
      .services()
      .filter(({ archived, rate }) => !archived && rate !== null)
      .sort((a, b) => Number(a.rate) - Number(b.rate))[0];
    await list.sortBy('rate');
    await expect.poll(async () => (await list.texts())[0]).toContain(first?.name);
    await page.getByRole('searchbox').fill('1040');
    await expect.poll(async () => (await list.texts()).map(([name]) => name)).toEqual(['1040']);
    await page.getByRole('searchbox').fill('');
    await list.showArchived();
    const archived = taxdome.services().filter((each) => each.archived);
    await expect
      .poll(async () => (await list.texts()).map(([name]) => name).sort())
      .toEqual(archived.map(({ name }) => name).sort());
  });

  test('has actions for the right row: edit, archive, restore, delete', async () => {
    const { taxdome, list, form, page } = await open({ layout, locale });
    const [one, two, three] = taxdome
      .services()
      .filter(({ archived }) => !archived)
      .map(({ name }) => name);
    if (!one || !two || !three) throw new Error('too few services');
    await list.drawn();
    const find = (name: string) => page.getByRole('searchbox').fill(name);
    await find(one);
    await list.act(one, 'edit');
    await expect.poll(() => form.name.inputValue()).toBe(one);
    await form.name.fill('Renamed');
    await form.save();
    await form.closed();
    expect(taxdome.firm().service(one)).toBeUndefined();
    expect(taxdome.firm().service('Renamed')).toBeDefined();
    await find('Renamed');
    await list.row('Renamed').first().waitFor();

    await find(two);
    await list.act(two, 'archive');
    await expect.poll(() => taxdome.firm().service(two)?.archived).toBe(true);
    await find('');
    await list.showArchived();
    await list.act(two, 'restore');
    await expect.poll(() => taxdome.firm().service(two)?.archived).toBe(false);

    await page.getByRole('tab', { name: list.words.services.active }).click();
    await find(three);
    await list.act(three, 'delete');
    await page.getByRole('alertdialog').getByRole('button', { name: list.words.actions.delete }).click();
    await expect.poll(() => taxdome.firm().service(three)).toBeUndefined();
  });
});

/** Every form in three languages. */
const FORM_CASES = (Object.keys(FORMS) as FormName[]).flatMap((form, index) =>
  [0, 5, 10].map((step) => ({ form, locale: LOCALES[(index + step) % LOCALES.length] ?? 'en-US' })),
);

describe.each(FORM_CASES)('the $form form in $locale', ({ form: name, locale }) => {
  test('saves what is typed and chosen, and shows a refusal', async () => {
    const { taxdome, list, form } = await open({ form: name, locale });
    await list.drawn();
    await list.openCreateForm();
    const yen = locale === 'ja';
    const decimal = new Intl.NumberFormat(taxdome.firm().numberFormat).format(0.5).charAt(1);
    await form.name.fill('a');
    await form.rate.pressSequentially(yen ? '1250' : `1250${decimal}5`);
    await form.chooseRateType('hour');
    const [category = ''] = taxdome.firm().categories;
    await form.chooseCategory(category);
    await form.save();
    await form.root.getByText(list.words.errors.nameTaken).waitFor();
    await form.name.fill('Made by hand');
    await form.createCategory('Made too');
    await form.save();
    await form.closed();
    const rate = yen ? 1250 : 1250.5;
    expect(taxdome.firm().service('Made by hand')).toMatchObject({ rate, rateType: 'hour', category: 'Made too' });
    await list.page.getByRole('searchbox').fill('Made by hand');
    await list.row('Made by hand').first().waitFor();
  });
});

describe('the grid', () => {
  test('shows 2,000 services with a few elements, which it uses again', async () => {
    const { list, page } = await open({ layout: 'grid', count: 2_000 });
    await list.drawn();
    const drawn = await list.rows.count();
    expect(drawn).toBeLessThan(30);
    await page.evaluate(() => {
      for (const row of document.querySelectorAll('[role=row]')) Object.assign(row, { marked: true });
    });
    const before = await list.texts();
    await list.rows.first().hover();
    await page.mouse.wheel(0, 40_000);
    await expect.poll(async () => (await list.texts())[0]).not.toEqual(before[0]);
    expect(await list.rows.evaluateAll((rows) => rows.every((row) => 'marked' in row))).toBe(true);
    expect(await list.rows.count()).toBe(drawn);
  });
});

describe('blocks', () => {
  test('have buttons only while the pointer is on them', async () => {
    const { list } = await open({ layout: 'blocks' });
    await list.drawn();
    expect(await list.rows.getByRole('button').count()).toBe(0);
    await list.rows.nth(2).hover();
    expect(await list.rows.nth(2).getByRole('button').count()).toBe(2);
  });

  test('come from the server as one scrolls, and say so', async () => {
    const { list, taxdome } = await open({ layout: 'blocks', count: 100 });
    await list.drawn();
    expect(await list.rows.count()).toBe(40);
    await list.allTexts();
    const loads = taxdome.journal.filter(({ path }) => path.startsWith('/api/services?'));
    expect(loads.map(({ path }) => new URLSearchParams(path.split('?')[1]).get('offset'))).toEqual(['0', '40', '80']);
  });
});

describe('options', () => {
  test.each(LAYOUTS)('%s can stand without column heads, and is sorted all the same', async (layout) => {
    const { list, taxdome, page } = await open({ layout, header: false });
    await list.drawn();
    expect(await page.locator('main').getByText(list.words.columns.individualRate, { exact: true }).count()).toBe(0);
    expect(await page.locator('main :is(thead, [role=columnheader], dt)').count()).toBe(0);
    await list.sortBy('rate');
    const zero = taxdome.services().find(({ rate }) => rate === '0');
    await expect.poll(async () => (await list.texts())[0]).toContain(zero?.name);
  });

  test.each(LAYOUTS)('%s can have rate and rate type in one cell', async (layout) => {
    const { list, taxdome } = await open({ layout, locale: 'de', jointRate: true });
    await list.drawn();
    const service = taxdome.services().find(({ name }) => name === 'Start-up 24 h – 99');
    expect(service?.rateText).toBe('99,00\u00a0€ / Stunde');
    await list.page.getByRole('searchbox').fill('Start-up');
    await expect.poll(async () => (await list.texts())[0]?.map(plain)).toContain('99,00 € / Stunde');
  });

  test('columns stand as the firm has them', async () => {
    const firm = sampleFirm({ locale: 'it', columns: ['rateType', 'rate', 'description', 'name'] });
    const { page, list } = await open({ firms: [firm] });
    await list.drawn();
    const heads = await page.getByRole('columnheader').allInnerTexts();
    expect(heads.filter(Boolean)).toEqual(['Tipo di tariffa', 'Tariffa predefinita', 'Descrizione', 'Nome']);
  });

  test('pages can come from the server one by one', async () => {
    const { list, taxdome } = await open({ serverPages: true, pageSize: 20 });
    await list.drawn();
    const active = taxdome.services().filter(({ archived }) => !archived);
    await list.page.getByRole('button', { name: list.words.pager.next }).click();
    await expect.poll(() => taxdome.journal.at(-1)?.path).toContain('offset=20&limit=20');
    await list.page.getByText(`of ${active.length}`, { exact: false }).first().waitFor();
    await list.sortBy('rate');
    await expect.poll(() => taxdome.journal.at(-1)?.path).toContain('sort=rate');
  });

  test('a list can be drawn anew after each save', async () => {
    const { list, taxdome } = await open({ replaceList: true });
    await list.drawn();
    await list.rows.first().evaluate((row) => Object.assign(row, { marked: true }));
    await list.act('1040', 'archive');
    await expect.poll(() => taxdome.firm().service('1040')?.archived).toBe(true);
    await expect.poll(() => list.rows.evaluateAll((rows) => rows.some((row) => 'marked' in row))).toBe(false);
  });

  test('the team members’ rates can stand below', async () => {
    const { list, page } = await open({ secondList: true });
    await list.row('1040').waitFor();
    expect(await page.locator('main table').count()).toBe(2);
  });

  test('a table turns into cards in a narrow window', async () => {
    const { list, page, taxdome } = await open();
    await list.drawn();
    await page.setViewportSize({ width: 420, height: 800 });
    const cards = new ListPage(page, taxdome, 'cards');
    await cards.drawn();
    expect(await page.locator('main table').count()).toBe(0);
  });

  test.each(LAYOUTS)('%s carries no ids where rows have none', async (layout) => {
    const { list, page, taxdome } = await open({ layout, rowIds: false });
    await list.drawn();
    const html = await page.locator('main').innerHTML();
    const ids = taxdome
      .firm()
      .services()
      .map(({ id }) => id);
    expect(ids.filter((id) => html.includes(id))).toEqual([]);
  });

  test('an amount can fill from its cents, or be a number input', async () => {
    const cents = await open({ form: { ...FORMS.listbox, money: 'cents' }, locale: 'fr' });
    await cents.list.drawn();
    await cents.list.openCreateForm();
    await cents.form.rate.pressSequentially('123456');
    expect(plain(await cents.form.rate.inputValue())).toBe('1 234,56');
    await leavePage(cents.page);

    const number = await open({ form: { ...FORMS.listbox, money: 'number' }, locale: 'fr' });
    await number.list.drawn();
    await number.list.openCreateForm();
    await number.form.name.fill('By number');
    await number.form.rate.fill('1234.56');
    await number.form.save();
    await number.form.closed();
    expect(number.taxdome.firm().service('By number')?.rate).toBe(1234.56);
  });

  test('columns of a wide table can be hidden and moved', async () => {
    const { list, page } = await open({ layout: 'sticky' });
    await list.drawn();
    await page.getByRole('button', { name: list.words.columns.customise }).click();
    await page.getByRole('checkbox', { name: 'Internal cost' }).uncheck();
    await page.getByRole('button', { name: 'Move Category left' }).click();
    const heads = (await page.getByRole('columnheader').allInnerTexts()).filter(Boolean);
    expect(heads.slice(0, 4)).toEqual(['Name', 'Category', 'Code', 'Default rate']);
    expect(heads).not.toContain('Internal cost');
  });
});

describe('pages about something else', () => {
  test.each(DECOYS.map(({ name, path }, index) => ({ name, path, layout: LAYOUTS[index % 4] ?? 'table' })))(
    '$name is drawn, and offers no service to create',
    async ({ path, layout }) => {
      const { page, list } = await open({ path, layout });
      await page.locator('main h1').waitFor();
      await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
      expect(await page.getByRole('button', { name: list.words.services.create }).count()).toBe(0);
    },
  );
});
