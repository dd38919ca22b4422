import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { leavePage } from '../../browser/harness/page-pool';
import { bundle, launch, openPage, start, type WorkerPlan } from './harness';

/** What the tests of a file share. */
export interface ExtensionInChromium {
  /** The page part of the extension; there once the tests run. */
  script(): string;
  /** Opens a page of TaxDome's host with this content, which is left after the test. */
  open(html: string, path?: string): Promise<Page>;
  /** Starts the extension in it, with a worker that does what `plan` says. */
  start(page: Page, plan?: Partial<WorkerPlan>): Promise<void>;
}

/** A Chromium and the extension's script for all tests of a file. To be called where its tests are defined. */
export function extensionInChromium(): ExtensionInChromium {
  let browser: Browser;
  let script: string;
  const opened: Page[] = [];
  beforeAll(async () => {
    [browser, script] = await Promise.all([launch(), bundle()]);
  }, 60_000);
  afterAll(() => browser?.close());
  afterEach(async () => {
    for (const page of opened.splice(0)) await leavePage(page);
  });
  return {
    script: () => script,
    open: async (html, path) => {
      const page = await openPage(browser, html, path);
      opened.push(page);
      return page;
    },
    start: (page, plan) => start(page, script, plan),
  };
}
