import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { company, type IntuitStandIn, startIntuit } from '../stand-ins/intuit';
import { startTaxDome, type TaxDomeStandIn } from '../stand-ins/taxdome';
import { type LaunchedBrowser, launchBrowser, welcomePage } from './harness/launch';
import { ServicesPage } from './harness/pages/services-page';

/** A browser in which the extension has just been installed, and nothing else was done. */
let browser: LaunchedBrowser;
let intuit: IntuitStandIn;
let taxdome: TaxDomeStandIn;
/** What a person pressed, in order. */
let clicks: string[];

beforeEach(async () => {
  clicks = [];
  [intuit, taxdome] = await Promise.all([
    startIntuit({ companies: [company({ environment: 'sandbox' })] }),
    startTaxDome(),
  ]);
  browser = await launchBrowser({ intuit, taxdome, welcome: true });
});

afterEach(async () => {
  await browser.close();
  await Promise.all([intuit.close(), taxdome.close()]);
});

async function click(target: Locator, name: string): Promise<void> {
  await target.click();
  clicks.push(name);
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('from the installation to the first Synced badge, with the keys at hand', async () => {
  const page = await welcomePage(browser.context);
  const host = taxdome.firm().host;
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Create an app at Intuit');
  expect(await page.getByRole('textbox', { name: 'Redirect URI' }).inputValue()).toMatch(
    /^https:\/\/\w+\.chromiumapp\.org\//u,
  );
  await click(button(page, 'I have the keys'), 'I have the keys');

  // The first field has the focus; Tab leads to the second.
  await page.getByRole('heading', { name: 'Enter your app’s keys' }).waitFor();
  await page.keyboard.type('test-client-id');
  await page.keyboard.press('Tab');
  await page.keyboard.type('test-client-secret');
  await click(button(page, 'Check and go on'), 'Check and go on');

  await page.getByText('Intuit knows these keys.').waitFor();
  await page.getByRole('textbox', { name: 'Address of your TaxDome' }).waitFor();
  await page.keyboard.type(host);
  const window = browser.context.waitForEvent('page', (opened) => !opened.url().startsWith('chrome-extension:'));
  await click(button(page, 'Connect to QuickBooks'), 'Connect to QuickBooks');
  const consent = await window;
  await click(consent.getByRole('button', { name: 'Connect' }), 'Connect (at Intuit)');

  await page.getByRole('heading', { name: /^Connected to / }).waitFor();
  await page.getByRole('combobox', { name: 'Income account for new items' }).waitFor();
  await click(button(page, 'Go on'), 'Go on');
  const opened = browser.context.waitForEvent('page');
  await click(button(page, 'Open TaxDome'), 'Open TaxDome');
  const app = await opened;
  const services = new ServicesPage(app, taxdome.firm(), 'en');
  // Two clicks in TaxDome itself lead to the list.
  await services.open();
  clicks.push('Settings (in TaxDome)', 'Services (in TaxDome)');
  await services.badges.first().waitFor();

  await page.bringToFront();
  clicks.push('(the tab of the set-up)');
  await page.getByText(/^\d+ services read\. Nothing has been written\.$/).waitFor();
  await click(page.getByRole('link', { name: 'Review the first sync' }), 'Review the first sync');
  await page.getByRole('heading', { name: 'Review the first sync' }).waitFor();
  expect(intuit.journal.filter(({ operation }) => operation === 'batch')).toEqual([]);
  await click(button(page, 'Sync now'), 'Sync now');
  await services.waitForStatuses((all) => [...all.values()].includes('synced'));
  console.log(`First run: ${clicks.length} clicks to the first Synced badge: ${clicks.join(' › ')}`);
  expect(clicks.length).toBeLessThanOrEqual(12);
});

test('keys that Intuit doesn’t know are said before one goes on, and a sandbox is what it is tried with first', async () => {
  const page = await welcomePage(browser.context);
  await button(page, 'I have the keys').click();
  expect(await page.getByRole('radio', { name: 'Sandbox' }).isChecked()).toBe(true);
  await page.getByRole('textbox', { name: 'Client ID' }).fill('test-client-id');
  await page.getByLabel('Client secret', { exact: true }).fill('another secret');
  expect(await page.getByText('There is a space in it.').count()).toBe(1);
  await page.getByLabel('Client secret', { exact: true }).fill('another-secret');
  await button(page, 'Check and go on').click();
  await page.getByText('Intuit doesn’t accept these keys').waitFor();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Enter your app’s keys');
});

test('the TaxDome account of another tab is found, so that nobody types its address', async () => {
  const services = new ServicesPage(browser.page, taxdome.firm(), 'en');
  await services.open();
  await services.connectPrompt.waitFor();
  const page = await welcomePage(browser.context);
  await page.bringToFront();
  await page.reload();
  await button(page, 'I have the keys').click();
  await page.keyboard.type('test-client-id');
  await page.keyboard.press('Tab');
  await page.keyboard.type('test-client-secret');
  await button(page, 'Check and go on').click();
  const address = page.getByRole('textbox', { name: 'Address of your TaxDome' });
  await address.waitFor();
  expect(await address.inputValue()).toBe(taxdome.firm().host);
});
