import { expect, test } from 'vitest';
import { waitUntil } from '../browser/harness/wait-until';
import { FirefoxWorld } from './harness/firefox-world';
import { named } from './harness/named';

const TAXDOME = 'https://*.taxdome.com/*';

test('access to TaxDome that the user takes away: the page is left at once, the popup says so, and one click brings all back', async () => {
  await using world = await FirefoxWorld.start({
    // Firefox's own question is no page and can't be answered from here; without it every request is allowed.
    preferences: { 'extensions.webextOptionalPermissionPrompts': false },
  });
  const { services, extension, firm } = world;
  await world.connect();
  const names = firm.services().map(({ name }) => name);
  await services.waitFor('not-synced', ...names);
  const popup = await world.popup('services');
  await extension.welcome.evaluate((origin) => chrome.permissions.remove({ origins: [origin] }), TAXDOME);
  await waitUntil(
    () => services.count('badge'),
    (count) => count === 0,
    { of: 'the badges' },
  );
  expect(await services.page.$$eval('[data-qbo-own]', (own) => own.length)).toBe(0);

  await popup.waitForSelector('::-p-text(The browser doesn’t let the extension use taxdome.com)');
  await named(popup, 'button', 'Allow').click();
  await services.waitFor('not-synced', ...names);
  expect(await services.count('badge')).toBe(names.length);
  expect(await popup.evaluate(() => document.body.innerText)).not.toContain('doesn’t let the extension use');
});

test('a redirect address that Firefox would refuse is not offered; its own is', async () => {
  await using world = await FirefoxWorld.start();
  const popup = await world.popup('settings');
  await named(popup, 'textbox', 'Client ID').wait();
  const shown = await popup.$$eval('input', (fields) => fields.map(({ value }) => value));
  expect(shown).toContainEqual(
    expect.stringMatching(/^https:\/\/[0-9a-f]{40}\.extensions\.allizom\.org\/quickbooks$/u),
  );
  expect(await popup.evaluate(() => document.body.innerText)).not.toContain('Use another redirect address');
  const refused = await world.extension.welcome.evaluate(() => {
    const url = 'https://appcenter.intuit.com/connect/oauth2?redirect_uri=https%3A%2F%2Ffirm.example%2Fforward';
    return chrome.identity.launchWebAuthFlow({ url, interactive: true }).then(String, String);
  });
  expect(refused).toContain('redirect_uri not allowed');
});
