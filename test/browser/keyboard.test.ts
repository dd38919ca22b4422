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

test('by keyboard alone: the set-up, from the first step to the services list', async () => {
  await using world = await World.start('en', { company: { environment: 'sandbox' } });
  const page = await world.browser.context.newPage();
  await page.goto(`chrome-extension://${world.browser.extensionId}/welcome.html`);
  await page.getByRole('heading', { name: 'Create an app at Intuit' }).waitFor();
  await tabTo(page, 'Copy');
  await tabTo(page, 'I have the keys');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Enter your app’s keys' }).waitFor();
  expect(await focused(page)).toBe('Client ID');
  await page.keyboard.type('test-client-id');
  await tabTo(page, 'Client secret');
  await page.keyboard.type('test-client-secret');
  await tabTo(page, 'Show the Client secret');
  await page.keyboard.press('Space');
  expect(await page.getByLabel('Client secret', { exact: true }).getAttribute('type')).toBe('text');
  await tabTo(page, 'Check and go on');
  await page.keyboard.press('Enter');
  await page.getByText('Intuit knows these keys.').waitFor();
  await tabTo(page, 'Connect to QuickBooks');
  const intuit = await AuthorisePage.after(page.context(), () => page.keyboard.press('Enter'));
  await intuit.connect();
  await page.getByRole('heading', { name: `Connected to ${world.company.name}` }).waitFor();
  await page.bringToFront();
  await tabTo(page, 'Go on');
  await page.keyboard.press('Enter');
  await page.getByText(/services? read\. Nothing has been written\./).waitFor();
  await tabTo(page, 'Review the first sync');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Review the first sync' }).waitFor();
});

test('by keyboard alone: a service’s menu, its question, and the safe answer', async () => {
  await using world = await World.start('en');
  await world.connectAndSync();
  const { page } = await world.popup('services');
  const name = world.sample.taxReturn;
  await page.getByRole('button', { name: `More for ${name}` }).waitFor();
  await tabTo(page, `More for ${name}`);
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Unlink…' }).waitFor();
  for (let presses = 0; presses < 10 && (await focused(page)) !== 'Unlink…'; presses += 1)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: `Unlink ${name}?` }).waitFor();
  expect(await focused(page)).toBe('Keep the link');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await focused(page)).toBe(`More for ${name}`);
  expect(await world.services.status(name)).toBe('synced');
});
