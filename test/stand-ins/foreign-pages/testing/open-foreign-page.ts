import { type Browser, chromium, type Page } from 'playwright-core';
import { LEAN } from '../../../browser/harness/chromium-flags';
import { findChromium } from '../../../browser/harness/find-chromium';
import type { ForeignPage } from '..';

/** A page in the browser, and what went wrong in it: errors of scripts, of the console and of the content security policy. */
export interface OpenForeignPage {
  readonly page: Page;
  readonly problems: readonly string[];
}

/** A Chromium for which every TaxDome host is this machine, and no other host is anywhere. */
export async function openChromium(): Promise<Browser> {
  const { path } = await findChromium();
  return chromium.launch({
    executablePath: path,
    args: [
      '--headless=new',
      LEAN,
      '--disable-gpu',
      '--no-first-run',
      '--host-resolver-rules=MAP *.taxdome.com 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}

/** Opens a page, or another address of its app, in a context of its own. */
export async function openForeignPage(browser: Browser, foreign: ForeignPage, path?: string): Promise<OpenForeignPage> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1348, height: 896 },
    locale: foreign.locale,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  const url = new URL(path ?? foreign.url, foreign.url);
  url.port = String(foreign.port);
  await page.goto(url.href);
  return { page, problems };
}
