import type { Browser } from 'playwright-core';
import { type OpenPage, problemsOf } from '../../taxdome/testing/browser';
import type { ForeignPage } from '..';

/** Opens a page, or another address of its app, in a context of its own, which speaks the page's language. */
export async function openForeignPage(browser: Browser, foreign: ForeignPage, path?: string): Promise<OpenPage> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1348, height: 896 },
    locale: foreign.locale,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const problems = problemsOf(page);
  const url = new URL(path ?? foreign.url, foreign.url);
  url.port = String(foreign.port);
  await page.goto(url.href);
  return { page, problems };
}
