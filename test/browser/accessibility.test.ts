import { expect, test } from 'vitest';
import { violations } from './harness/axe';
import { World } from './harness/world';

const company = {
  items: [
    { name: 'Payroll', price: '275', active: false },
    { name: 'Notary', price: '15', sku: 'Item' },
    { name: 'Discount', price: '-5' },
  ],
};
const services = [
  { name: 'Payroll', rate: 300 },
  { name: 'Audit: support', rate: 180 },
  { name: 'Tax return', rate: 250, category: 'Tax' },
  { name: 'Books', rate: 95, rateType: 'hour' as const },
];

test('axe finds nothing in the set-up and the settings before connecting, in any mode', {
  timeout: 120_000,
}, async () => {
  await using world = await World.start('en');
  const page = await world.browser.context.newPage();
  await page.goto(`chrome-extension://${world.browser.extensionId}/welcome.html`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('radio', { name: 'Production' }).check();
  for (const summary of await page.locator('summary').all()) await summary.click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'I have the keys' }).click();
  await page.getByRole('button', { name: 'Check and go on' }).click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('textbox', { name: 'Client ID' }).fill('test-client-id');
  await page.getByLabel('Client secret', { exact: true }).fill('test-client-secret');
  await page.getByRole('button', { name: 'Check and go on' }).click();
  await page.getByRole('button', { name: 'Connect to QuickBooks', exact: true }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.close();
  const popup = await world.popup('settings');
  await popup.settings.clientId.waitFor();
  expect(await violations(popup.page)).toEqual([]);
  expect(await violations(world.services.page, '[data-qbo-own]')).toEqual([]);
});

test('axe finds nothing in any section, dialog or explanation, in any mode', { timeout: 180_000 }, async () => {
  await using world = await World.start('en', { company, firm: { services } });
  world.intuit.faults.add({ operationFault: { itemName: 'Books', code: '6000' } });
  await world.connect();
  const popup = await world.popup('services');
  const { page } = popup;

  await page.getByRole('heading', { name: 'Review the first sync' }).waitFor();
  for (const closed of await page.locator('main [aria-expanded="false"]').all()) await closed.click();
  expect(await violations(page)).toEqual([]);
  await popup.services.syncNow();
  await world.services.waitForStatus('Books', 'failed');
  await world.services.waitForStatus('Tax return', 'synced');

  await page.getByRole('button', { name: 'Failed', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Select Tax return' }).check();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'More for Tax return' }).click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('menuitem', { name: 'Unlink…' }).click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Keep the link' }).click();

  await popup.show('copy');
  await page.getByRole('checkbox', { name: 'Select all' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await popup.show('activity');
  await popup.activity.entries('Tax return').first().waitFor();
  expect(await violations(page)).toEqual([]);
  await popup.show('settings');
  await popup.settings.incomeAccount.waitFor();
  for (const summary of await page.locator('summary').all()) await summary.click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Delete…' }).click();
  expect(await violations(page)).toEqual([]);

  await world.services.page.bringToFront();
  expect(await violations(world.services.page, '[data-qbo-own]')).toEqual([]);
  await world.services.openDetail('Books');
  expect(await violations(world.services.page, '[data-qbo-own=detail]')).toEqual([]);
});

test('the accessibility tree says what the popup shows: sections, counts, statuses with their words, and what each button is about', async () => {
  await using world = await World.start('en', { company, firm: { services } });
  await world.connect();
  await world.confirmFirstSync();
  await world.services.waitForStatus('Tax return', 'synced');
  const { page } = await world.popup('services');
  await page.getByRole('button', { name: 'More for Tax return' }).waitFor();
  const tree = await page.locator('body').ariaSnapshot();
  for (const line of [
    'navigation "Sections":',
    'link "Services"',
    'group "Show":',
    'button "All 4" [pressed]',
    'button "Synced 2"',
    'searchbox "Search services"',
    'button "Sync all"',
    'checkbox "Select all"',
    'checkbox "Select Tax return"',
    'button "Synced"',
    'button "More for Tax return"',
  ])
    expect(tree).toContain(line);
  // Nothing is a picture alone: every button has a name.
  expect(tree).not.toMatch(/- button$/mu);
});
