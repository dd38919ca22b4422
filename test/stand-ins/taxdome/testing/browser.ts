import { type Browser, chromium, type Page } from 'playwright-core';
import { LEAN } from '../../../browser/harness/chromium-flags';
import { findChromium } from '../../../browser/harness/find-chromium';
import { takePage } from '../../../browser/harness/page-pool';
import type { TaxDomeStandIn } from '..';

/** A page of the stand-in, and what went wrong in it: errors of scripts, of the console and of the content security policy. */
export interface OpenPage {
  readonly page: Page;
  readonly problems: readonly string[];
}

/** A Chromium without the extension, for all tests of a file. Every TaxDome host is this machine, no other host is anywhere. */
export async function openBrowser(): Promise<Browser> {
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

/** Opens an address of the stand-in in a page that no other test uses meanwhile, to be left (`leavePage`); its port is in the address, as one browser serves many stand-ins. */
export async function openPage(browser: Browser, taxdome: TaxDomeStandIn, address = taxdome.url()): Promise<OpenPage> {
  const page = await takePage(browser, { ignoreHTTPSErrors: true, viewport: { width: 1348, height: 896 } });
  const problems = problemsOf(page);
  const url = new URL(address);
  url.port = String(taxdome.port);
  await page.goto(url.href);
  return { page, problems };
}

/** What goes wrong in a page from now on: errors of scripts, errors and warnings of the console, violations of the content security policy among them. */
export function problemsOf(page: Page): readonly string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  return problems;
}
