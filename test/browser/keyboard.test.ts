import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { AuthorisePage } from './harness/pages/authorise-page';
import { World } from './harness/world';

/** The accessible name of what has the focus. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const label =
      element instanceof HTMLInputElement || element instanceof HTMLSelectElement
        ? element.labels?.[0]?.textContent
        : null;
    return (element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '').trim();
  });
}

/** Presses Tab until that has the focus, as somebody would who has no mouse. */
async function tabTo(page: Page, name: string): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (now.startsWith(name)) return;
    seen.push(now);
  }
  throw new Error(`Tab never came to “${name}”, only to ${[...new Set(seen)].join(' | ')}`);
}

test('by keyboard alone: connect, confirm the preview, choose an account, copy an item', async () => {
  await using world = await World.start('en', {
    company: { items: [{ name: 'Notary service', price: '15', sku: 'Item' }] },
  });
  const popup = await world.popup('settings');
  const { page } = popup;
  await popup.settings.clientId.waitFor();
  await tabTo(page, 'Client ID');
  await page.keyboard.type('test-client-id');
  await tabTo(page, 'Client secret');
  await page.keyboard.type('test-client-secret');
  await tabTo(page, 'Connect to QuickBooks');
  const intuit = await AuthorisePage.after(page.context(), () => page.keyboard.press('Enter'));
  await intuit.connect();
  await popup.settings.waitForCompany(world.company.name);

  await tabTo(page, 'Service income account');
  await page.keyboard.type('Services');
  await tabTo(page, 'Save');
  await page.keyboard.press('Enter');
  await popup.settings.saved();

  await page.bringToFront();
  await popup.show('services');
  await page.getByText('Review the first sync').waitFor();
  await tabTo(page, 'Sync now');
  await page.keyboard.press('Enter');
  await world.services.waitForStatus(world.sample.taxReturn, 'synced');
  expect(world.company.item(world.sample.taxReturn)?.IncomeAccountRef?.name).toBe('Services');

  await popup.show('copy');
  await page.getByText('Notary service').waitFor();
  await tabTo(page, 'Notary service');
  await page.keyboard.press('Space');
  await tabTo(page, 'Save');
  await page.keyboard.press('Enter');
  await expect.poll(() => world.firm.service('Notary service')?.rate, { timeout: 15_000 }).toBe(15);
});
