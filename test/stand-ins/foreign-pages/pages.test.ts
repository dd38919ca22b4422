import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type OpenPage, openBrowser } from '../taxdome/testing/browser';
import { FOREIGN_PAGES, type ForeignPage, type ForeignPageName, startForeignPage } from '.';
import { HANDS, rowOf } from './testing/hands';
import { openForeignPage } from './testing/open-foreign-page';
import { drawnNames, readAllNames } from './testing/read-all-names';

vi.setConfig({ testTimeout: 120_000 });

let browser: Browser;
let opened: OpenPage | undefined;

beforeAll(async () => {
  browser = await openBrowser();
}, 300_000);
afterAll(() => browser?.close());
afterEach(async () => {
  const problems = opened?.problems;
  await opened?.page.context().close();
  opened = undefined;
  expect(problems ?? []).toEqual([]);
});

async function open(name: ForeignPageName, locale: string, path?: string) {
  const foreign = await startForeignPage(name, { locale });
  onTestFinished(() => foreign.close());
  opened = await openForeignPage(browser, foreign, path);
  return { foreign, page: opened.page, hands: HANDS[name] };
}

const named = (foreign: ForeignPage, name: string) => foreign.services().filter((service) => service.name === name);

async function choose(page: Page, name: ForeignPageName, service: string, item: number) {
  const hands = HANDS[name];
  const row = rowOf(page, hands, service);
  await row.first().hover();
  await row.locator(hands.dots).first().click();
  await page.locator(hands.items).nth(item).click();
}

const cases = FOREIGN_PAGES.flatMap(({ name, locales }) => locales.map((locale) => ({ name, locale })));

/** A press at a dialog that is still moving would land beside it, which closes it: waits until nothing has moved for some frames, since what has just been put into the page begins to move a frame or two later. */
const standsStill = (page: Page) =>
  page.evaluate(async () => {
    const isMoving = () =>
      document
        .getAnimations()
        .some(
          ({ effect, playState }) => playState === 'running' && effect?.getComputedTiming().iterations !== Infinity,
        );
    for (let still = 0; still < 6; still = isMoving() ? 0 : still + 1) await new Promise(requestAnimationFrame);
  });

describe.each(cases)('$name in $locale', ({ name, locale }) => {
  test('shows each active service of the firm, and each archived one on the other tab', async () => {
    const { foreign, page, hands } = await open(name, locale);
    await page.locator(hands.names).first().waitFor();
    for (const archived of [false, true]) {
      if (archived) await page.locator(hands.archivedTab).click();
      const services = foreign.services().filter((service) => service.archived === archived);
      const expected = new Set(services.map((service) => service.name));
      await expect
        .poll(async () => {
          const drawn = await drawnNames(page, hands);
          return drawn.length > 0 && drawn.every((drawnName) => expected.has(drawnName));
        })
        .toBe(true);
      const read = await readAllNames(page, hands);
      expect([...read].sort()).toEqual([...expected].sort());
    }
  });

  test('creates, changes, archives and deletes services as its user does', async () => {
    const { foreign, page, hands } = await open(name, locale);
    await page.locator(hands.names).first().waitFor();
    await page.locator(hands.create).first().click();
    const form = page.locator(hands.form);
    await form.locator(hands.nameField).fill('Zebra & Co');
    await form.locator(hands.rateField).fill(locale === 'ja' ? '4200' : locale === 'en-US' ? '1,042.5' : '1042,5');
    await standsStill(page);
    await form.locator(hands.save).click();
    await form.waitFor({ state: 'hidden' });
    const rate = locale === 'ja' ? '4200' : '1042.5';
    await expect.poll(() => named(foreign, 'Zebra & Co')).toMatchObject([{ rate, archived: false }]);
    const row = rowOf(page, hands, 'Zebra & Co');
    await row.first().waitFor();
    const digits = locale === 'ja' ? '4200' : '104250';
    expect((await row.locator(hands.rate).allInnerTexts()).join('').replace(/\D/g, '')).toBe(digits);

    await choose(page, name, 'Zebra & Co', 0);
    await form.locator(hands.nameField).fill('Zebra Ltd');
    await standsStill(page);
    await form.locator(hands.save).click();
    await form.waitFor({ state: 'hidden' });
    await expect.poll(() => named(foreign, 'Zebra Ltd')).toMatchObject([{ rate, archived: false }]);
    await rowOf(page, hands, 'Zebra Ltd').first().waitFor();

    await choose(page, name, 'Zebra Ltd', hands.archiveItem);
    await expect.poll(() => named(foreign, 'Zebra Ltd')[0]?.archived).toBe(true);
    await expect.poll(() => drawnNames(page, hands)).not.toContain('Zebra Ltd');
    await page.locator(hands.archivedTab).click();
    await rowOf(page, hands, 'Zebra Ltd').first().waitFor();

    // Menus fade out; the last one's items must not be taken for the next one's.
    await expect.poll(() => page.locator(hands.items).count()).toBe(0);
    await choose(page, name, 'Zebra Ltd', hands.archiveItem + 1);
    await page.locator(hands.confirm).last().click();
    await expect.poll(() => named(foreign, 'Zebra Ltd')).toEqual([]);
  });

  test('finds by name, and sorts', async () => {
    const { foreign, page, hands } = await open(name, locale);
    await page.locator(hands.names).first().waitFor();
    await hands.sortByName(page);
    const { compare } = new Intl.Collator(locale, { numeric: true });
    const names = foreign.services().filter(({ archived }) => !archived);
    const least = new Set(
      names
        .map((service) => service.name)
        .sort(compare)
        .slice(0, 8),
    );
    await expect.poll(async () => least.has((await drawnNames(page, hands))[0] ?? '')).toBe(true);
    // Some of these are archived, on some pages.
    const holding = (term: string) => names.filter((service) => service.name.toLowerCase().includes(term));
    const term = ['kpi', 'ifrs', 'mileage'].find((sought) => holding(sought).length > 0) ?? '';
    await page.locator(hands.search).fill(term);
    await page.keyboard.press('Enter');
    const expected = holding(term).map((service) => service.name);
    await expect.poll(async () => (await drawnNames(page, hands)).sort()).toEqual(expected.sort());
  });

  test('goes to the other pages of the app and back without a load', async () => {
    const { foreign, page, hands } = await open(name, locale, '/app/elsewhere');
    const loads = () => foreign.log.filter(({ path }) => !path.startsWith('/api/')).length;
    const links = page.locator(hands.links);
    await links.first().waitFor();
    const count = await links.count();
    expect(count).toBe(5);
    for (let index = 0; index < count; index += 1) {
      await links.nth(index).click();
      await expect.poll(() => page.url()).toContain('/app/');
      await page.waitForLoadState('networkidle');
    }
    await page.locator(hands.names).first().waitFor();
    await page.goBack();
    await page.locator(hands.names).first().waitFor({ state: 'detached' });
    await page.goForward();
    await page.locator(hands.names).first().waitFor();
    expect(loads()).toBe(1);
  });
});
