import type { Locator, Page } from 'puppeteer-core';

/** What has this role and accessible name, as assistive technology finds it. */
export function named(page: Page, role: string, name: string): Locator<Element> {
  return page.locator(`::-p-aria([name=${JSON.stringify(name)}][role=${JSON.stringify(role)}])`);
}
