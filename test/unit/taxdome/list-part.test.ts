import type { Page } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import { extensionInChromium } from './extension-in-chromium';
import { page as pageOf, tablePage } from './pages';

vi.setConfig({ testTimeout: 60_000 });

const chromium = extensionInChromium();

declare global {
  interface Window {
    injections: number;
  }
}

/** Counts the injections, of which the first ones fail. */
const counted = (page: Page, failing = 0) =>
  page.evaluate((fails) => {
    window.injections = 0;
    let inject: () => void = () => undefined;
    Object.defineProperty(window, 'injectListPart', {
      get: () => () => {
        if (++window.injections > fails) inject();
      },
      set: (value: () => void) => {
        inject = value;
      },
    });
  }, failing);

async function open(html: string, failing = 0): Promise<Page> {
  const page = await chromium.open(html);
  await counted(page, failing);
  await chromium.start(page);
  return page;
}

const injections = (page: Page) => page.evaluate(() => window.injections);
const told = (page: Page, name: string) =>
  page.waitForFunction((wanted) => window.sent.some((sent) => sent.name === wanted), name);

it('what works on a list is not on a page that shows none', async () => {
  const page = await open(pageOf('<h1>Invoices</h1><p>Nothing is due.</p>'));
  await told(page, 'page.hello');
  expect(await injections(page)).toBe(0);
  expect(await page.locator('[data-qbo-own]').count()).toBe(0);
});

it('it comes with the list, once for all that the page shows afterwards', async () => {
  const page = await open(pageOf('<main><p>Loading</p></main>'));
  await told(page, 'page.hello');
  const show = (html: string) =>
    page.evaluate((content) => {
      document.body.innerHTML = new DOMParser().parseFromString(content, 'text/html').body.innerHTML;
    }, html);
  await show(tablePage());
  await page.waitForSelector('[data-qbo-status]');
  await show('<p>Something else</p>');
  await page.waitForFunction(() => window.sent.at(-1)?.name === 'page.hello');
  await show(tablePage());
  await page.waitForSelector('[data-qbo-status]');
  expect(await injections(page)).toBe(1);
});

it('where it could not be injected it is asked for again', async () => {
  const page = await open(tablePage(), 1);
  await page.waitForSelector('[data-qbo-status]');
  expect(await injections(page)).toBe(2);
});

it('it goes with the extension, and does nothing where that is gone', async () => {
  const page = await open(tablePage());
  await page.waitForSelector('[data-qbo-status]');
  await page.evaluate(() => window.stopExtension());
  expect(await page.locator('[data-qbo-own]').count()).toBe(0);
  const sheets = await page.evaluate(() => {
    window.injectListPart();
    return document.adoptedStyleSheets.length;
  });
  expect(sheets).toBe(0);
  expect(await page.locator('[data-qbo-own]').count()).toBe(0);
});
