import { expect, test } from 'vitest';
import { waitUntil } from '../browser/harness/wait-until';
import { FirefoxWorld } from './harness/firefox-world';
import { named } from './harness/named';

test('the event page ends whenever it is idle, also in a page that was open before the installation, and nothing is lost or doubled', async () => {
  await using world = await FirefoxWorld.start({
    installed: 'after',
    preferences: { 'extensions.background.idle.timeout': 500 },
  });
  const { services, sample, extension, firm } = world;
  const ended = () =>
    waitUntil(
      () => extension.eventPageLives(),
      (lives) => !lives,
      { of: 'the event page' },
    );
  await services.page.waitForSelector('[data-qbo-own=prompt]');
  expect(await services.count('prompt')).toBe(1);
  await world.connect();
  await services.waitFor('not-synced', ...firm.services().map(({ name }) => name));
  expect(await services.count('badge')).toBe(firm.services().length);

  await ended();
  await services.badge(sample.bookkeeping).click();
  await services.detailButton('Sync service to QuickBooks').click();
  await services.waitFor('synced', sample.bookkeeping);
  expect(world.itemNames()).toEqual([sample.bookkeeping]);

  await ended();
  await named(services.page, 'button', 'Copy from QuickBooks').click();
  await waitUntil(
    () => extension.addresses(),
    (all) => all.some((address) => /\/popup\.html\?tab=\d+#\/copy$/u.test(address)),
    { of: 'the extension’s pages' },
  );
});

test('an extension that is loaded anew clears away what it left in the page, and goes on there', async () => {
  await using world = await FirefoxWorld.start();
  const { services, sample, extension, firm } = world;
  const names = firm.services().map(({ name }) => name);
  await world.connect();
  await services.waitFor('not-synced', ...names);
  const old = await services.page.waitForSelector('[data-qbo-own=badge]');
  // The page that asks for it goes with the extension.
  await extension.welcome.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await waitUntil(
    () => old?.evaluate((badge) => badge.isConnected),
    (stands) => stands === false,
    { of: 'a badge of before' },
  );
  await services.waitFor('not-synced', ...names);
  expect(await services.count('badge')).toBe(names.length);
  await services.badge(sample.bookkeeping).click();
  await services.detailButton('Sync service to QuickBooks').click();
  await services.waitFor('synced', sample.bookkeeping);
});

test('what waits when the extension ends, its alarm with it, is done after the next start, with no page open', async () => {
  await using world = await FirefoxWorld.start();
  const { services, extension, firm, intuit } = world;
  const names = firm.services().map(({ name }) => name);
  await world.connect();
  await services.waitFor('not-synced', ...names);
  const refusal = { action: 'status', status: 429, body: 'empty', retryAfter: 4 } as const;
  intuit.faults.add({ match: { operation: 'batch' }, ...refusal, times: 1_000 });
  const popup = await world.popup('services');
  await named(popup, 'button', 'Sync now').click();
  await waitUntil(
    () => world.writes().map(({ status }) => status),
    (statuses) => statuses.includes(429),
    { of: 'the replies to writes' },
  );
  await popup.close();
  await services.page.goto('about:blank');
  await extension.welcome.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  // Its pages go with it.
  await waitUntil(
    () => extension.welcome.evaluate(() => location.href).catch(() => 'gone'),
    (address) => !address.endsWith('/welcome.html'),
    { of: 'the address of the welcome page' },
  );
  expect(world.itemNames()).toEqual([]);
  intuit.faults.clear();
  await waitUntil(
    () => world.itemNames().sort(),
    (items) => items.length === names.length,
    { of: 'the items' },
  );
  expect(world.itemNames().sort()).toEqual([...names].sort());
});
