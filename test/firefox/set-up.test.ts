import { expect, test } from 'vitest';
import { waitUntil } from '../browser/harness/wait-until';
import { FirefoxWorld } from './harness/firefox-world';
import { named } from './harness/named';

test('the welcome page leads from the keys to the company, with the TaxDome account of the open tab', async () => {
  await using world = await FirefoxWorld.start();
  const { extension, firm, services, company } = world;
  const { welcome } = extension;
  await services.page.waitForSelector('[data-qbo-own=prompt]');
  await welcome.bringToFront();
  // As a person does who has opened TaxDome since.
  await welcome.evaluate(() => {
    document.title = 'the page of before';
    location.reload();
  });
  await waitUntil(
    () => welcome.title().catch(() => ''),
    (title) => title !== '' && title !== 'the page of before',
    { of: 'the welcome page’s title' },
  );
  await named(welcome, 'radio', 'Production').click();
  await named(welcome, 'button', 'I have the keys').click();
  await named(welcome, 'textbox', 'Client ID').fill('test-client-id');
  await welcome.locator('input[type=password]').fill('test-client-secret');
  await named(welcome, 'button', 'Check and go on').click();
  const address = await named(welcome, 'textbox', 'Address of your TaxDome').waitHandle();
  expect(await address.evaluate((field) => (field as HTMLInputElement).value)).toBe(firm.host);
  const consent = await extension.consentAfter(() => named(welcome, 'button', 'Connect to QuickBooks').click());
  await consent.answer('Connect');
  await welcome.waitForSelector(`::-p-text(Connected to ${company.name})`);
  await services.page.bringToFront();
  await services.waitFor('not-synced', ...firm.services().map(({ name }) => name));
});
