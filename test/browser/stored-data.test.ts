import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { QUIET_PAGE } from './harness/launch';
import { World } from './harness/world';

/** Puts a row into the extension's database that nothing can read. */
async function spoil(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('taxdome-quickbooks');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('services', 'readwrite');
          const services = transaction.objectStore('services');
          const reading = services.getAll();
          reading.onsuccess = () => {
            const [first] = reading.result;
            services.put({ connection: first.connection, key: first.key });
          };
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
}

test('data that a newer version wrote is left alone, and the popup says so', async () => {
  await using world = await World.start('en');
  const { context } = world.browser;
  // The newer version's database takes the place of the one that this version made.
  const page = await context.newPage();
  await page.goto(QUIET_PAGE);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('taxdome-quickbooks', 99);
        opening.onupgradeneeded = () => opening.result.createObjectStore('of-the-future').put('kept', 'key');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  await page.close();
  const popup = await world.browser.popup('services');
  await popup.getByText('The data on this computer is newer than this version').waitFor();
  expect(await popup.getByRole('button').count()).toBe(0);
  const kept = await popup.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('taxdome-quickbooks', 99);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('of-the-future').objectStore('of-the-future').get('key');
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
  );
  expect(kept).toBe('kept');
});

test('a row that nobody can read is taken out, read again from the page, and told in the activity', async () => {
  await using world = await World.start('en');
  await world.connectAndSync();
  const quiet = await world.browser.context.newPage();
  await quiet.goto(QUIET_PAGE);
  await spoil(quiet);
  await quiet.close();
  const popup = await world.popup('activity');
  await popup.page.getByText(/^Damaged data of .+ was rebuilt$/u).waitFor();
  await world.services.open();
  await world.services.waitForStatuses(
    (all) => all.size === 3 && [...all.values()].every((status) => status === 'synced'),
  );
});
