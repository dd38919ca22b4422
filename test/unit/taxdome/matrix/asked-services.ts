import type { Page } from 'playwright-core';

/** Waits until the extension was asked to sync a service, and tells the names of all for which it was, as they were read from the page. */
export async function askedServices(page: Page): Promise<string[]> {
  const isAsked = () => window.sent.some(({ name }) => name === 'service.sync');
  await page.waitForFunction(isAsked).catch(() => undefined);
  return page.evaluate(() => {
    const services = window.sent.flatMap(
      ({ request }) => (request as { services?: { key: string; name: string }[] }).services ?? [],
    );
    return window.sent
      .filter(({ name }) => name === 'service.sync')
      .map(({ request }) => (request as { key: string }).key)
      .map((key) => services.findLast((service) => service.key === key)?.name ?? key);
  });
}
