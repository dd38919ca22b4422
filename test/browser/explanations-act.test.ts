import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { World } from './harness/world';

const services = [
  { name: 'Payroll', rate: 300 },
  { name: 'Audit: support', rate: 180 },
  { name: 'Tax return', rate: 250 },
];
const company = { items: [{ name: 'Payroll', price: '275', active: false }] };

test('the badge’s button leads to the one service, where its inactive item is made active and linked', async () => {
  await using world = await World.start('en', { company, firm: { services } });
  await world.connect();
  await world.confirmFirstSync();
  await world.services.waitForStatus('Tax return', 'synced');
  const page = await world.browser.popup();
  const { key } = await page.evaluate(async () => {
    const found = await new Promise<{ key: string; name: string }[]>((resolve) => {
      const opening = indexedDB.open('taxdome-quickbooks');
      opening.onsuccess = () => {
        const reading = opening.result.transaction('services').objectStore('services').getAll();
        reading.onsuccess = () => {
          opening.result.close();
          resolve(reading.result);
        };
      };
    });
    return found.find(({ name }) => name === 'Payroll') ?? { key: '' };
  });
  await page.close();
  const popup = await world.popup('services');
  await popup.page.goto(`${popup.page.url()}/${encodeURIComponent(key)}`);
  const region = popup.page.getByRole('region', { name: 'Services' });
  await region.getByText('An inactive item has this name').waitFor();
  expect(await region.getByRole('listitem').first().textContent()).toContain('Payroll');
  await region.getByRole('button', { name: 'Make active and link…' }).click();
  const dialog = popup.page.getByRole('dialog', { name: 'Make Payroll active again?' });
  expect(await popup.page.evaluate(() => document.activeElement?.textContent)).toBe('Leave it inactive');
  await dialog.getByRole('button', { name: 'Make active and link' }).click();
  await world.services.waitForStatus('Payroll', 'synced');
  expect(world.company.item('Payroll')).toMatchObject({ Active: true, UnitPrice: '275' });
  expect(world.company.items().filter(({ Name }) => Name.startsWith('Payroll')).length).toBe(1);
});

test('the page’s explanation opens the popup at its service', async () => {
  await using world = await World.start('en', { company, firm: { services } });
  await world.connect();
  await world.confirmFirstSync();
  await world.services.waitForStatus('Tax return', 'synced');
  const detail = await world.services.openDetail('Audit: support');
  const before = await world.browser.extensionPages();
  await detail.getByRole('button', { name: 'Use another name…' }).click();
  const after = await waitFor(async () =>
    (await world.browser.extensionPages()).filter((url) => !before.includes(url)),
  );
  expect(decodeURIComponent(after[0] ?? '')).toMatch(/popup\.html\?tab=\d+#\/services\/.+$/u);
});

async function waitFor<T>(look: () => Promise<T[]>): Promise<T[]> {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = await look();
    if (found.length > 0) return found;
    await new Promise((done) => setTimeout(done, 100));
  }
  return [];
}

test('another name for QuickBooks is given in the popup, synced at once, and TaxDome keeps its own', async () => {
  await using world = await World.start('en', { company, firm: { services } });
  await world.connect();
  await world.confirmFirstSync();
  await world.services.waitForStatus('Audit: support', 'skipped');
  const { page } = await world.popup('services');
  await page.getByRole('button', { name: 'More for Audit: support' }).click();
  await page.getByRole('menuitem', { name: 'Use another name in QuickBooks…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Use another name in QuickBooks' });
  await dialog.getByRole('textbox', { name: 'Name in QuickBooks' }).fill('Tax return');
  await dialog.getByRole('button', { name: 'Use this name' }).click();
  await dialog.getByText('QuickBooks has an item with this name already.').waitFor();
  await dialog.getByRole('textbox', { name: 'Name in QuickBooks' }).fill('Audit support');
  await dialog.getByRole('button', { name: 'Use this name' }).click();
  await world.services.waitForStatus('Audit: support', 'synced');
  expect(world.itemNames()).toContain('Audit support');
  await page.getByText('Called Audit support in QuickBooks').waitFor();
  expect(await world.services.badge('Audit: support').count()).toBe(1);
});

test('a service is unlinked, and taken back by hand', async () => {
  await using world = await World.start('en', { company, firm: { services } });
  await world.connect();
  await world.confirmFirstSync();
  await world.services.waitForStatus('Tax return', 'synced');
  const writes = world.writes().length;
  const { page } = await world.popup('services');
  await page.getByRole('button', { name: 'More for Tax return' }).click();
  await page.getByRole('menuitem', { name: 'Unlink…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Unlink' }).click();
  await world.services.waitForStatus('Tax return', 'not-synced');
  expect(world.writes().length).toBe(writes);
  const row = page.getByRole('listitem').filter({ hasText: 'Tax return' }).first();
  await row.getByRole('button', { name: 'Not synced' }).click();
  await row.getByRole('radio', { name: 'Link Tax return' }).check();
  await row.getByRole('radio', { name: 'Decide later' }).check();
  await row.getByRole('radio', { name: 'Link Tax return' }).check();
  await row.getByRole('button', { name: 'Sync to QuickBooks' }).press('Enter');
  await world.services.waitForStatus('Tax return', 'synced');
  await row.getByRole('radio').first().waitFor({ state: 'detached' });
  // What had the focus is gone; whoever works by keyboard is still at this service.
  expect(await row.locator(':focus').count()).toBe(1);
});

test('by keyboard alone: the arrow keys go through the answers to a question, which stay where they are until one is carried out', async () => {
  await using world = await World.start('en', { company, firm: { services } });
  await world.connect();
  await world.confirmFirstSync();
  await world.services.waitForStatus('Tax return', 'synced');
  const { page } = await world.popup('services');
  await page.getByRole('button', { name: 'More for Tax return' }).click();
  await page.getByRole('menuitem', { name: 'Unlink…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Unlink' }).click();
  await world.services.waitForStatus('Tax return', 'not-synced');
  const writes = world.writes().length;
  const row = page.getByRole('listitem').filter({ hasText: 'Tax return' }).first();
  await row.getByRole('button', { name: 'Not synced' }).click();
  await row.getByRole('radio', { name: 'Decide later' }).focus();
  const answers = await row
    .getByRole('radio')
    .evaluateAll((radios) => radios.map((radio) => radio.id || radio.getAttribute('aria-labelledby')));
  const visited = [];
  for (let presses = 0; presses < 4; presses += 1) {
    await page.keyboard.press('ArrowDown');
    const focused = row.locator(':focus');
    await expect.poll(() => focused.isChecked()).toBe(true);
    visited.push(await focused.getAttribute('aria-labelledby'));
  }
  expect(new Set(visited).size).toBe(4);
  expect(answers).toEqual(expect.arrayContaining(visited));
  expect(world.writes().length).toBe(writes);
});

test('a set-up that was exported gives a colleague’s browser the same links, and nothing is created twice', async () => {
  await using world = await World.start('en', { company, firm: { services } });
  await world.connect();
  await world.confirmFirstSync();
  await world.services.waitForStatus('Tax return', 'synced');
  const { page } = await world.popup('settings');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  const path = (await (await download).path()) ?? '';
  const text = readFileSync(path, 'utf8');
  expect(text).not.toMatch(/test-client-secret|test-client-id|refresh/iu);
  expect(text).not.toContain(world.company.realmId);
  await page.close();

  await using other = await world.colleague();
  await other.connect();
  const items = world.company.items().length;
  const colleague = await other.popup('settings');
  const chooser = colleague.page.waitForEvent('filechooser');
  await colleague.page.getByRole('button', { name: 'Import…' }).click();
  await (await chooser).setFiles(path);
  await colleague.page.getByRole('dialog').getByRole('button', { name: 'Import' }).click();
  await colleague.page.getByText('Set-up imported').waitFor();
  expect(await colleague.settings.syncAutomatically.isChecked()).toBe(false);
  await other.services.waitForStatus('Tax return', 'synced');
  expect(world.company.items().length).toBe(items);
});

test('all local data is deleted after a question, and the page shows the prompt again', async () => {
  await using world = await World.start('en', { company, firm: { services } });
  await world.connect();
  await world.confirmFirstSync();
  await world.services.waitForStatus('Tax return', 'synced');
  const { page } = await world.popup('settings');
  await page.getByRole('button', { name: 'Delete…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete everything' }).click();
  await page.getByText('All local data was deleted').waitFor();
  // What had the focus is gone with the connection.
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Connect to QuickBooks');
  await world.services.connectPrompt.waitFor();
  expect(await world.services.badges.count()).toBe(0);
  const rows = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('taxdome-quickbooks');
        opening.onsuccess = () => {
          const names = [...opening.result.objectStoreNames].filter((name) => name !== 'firms');
          const transaction = opening.result.transaction(names);
          let sum = 0;
          for (const name of names) {
            const counting = transaction.objectStore(name).count();
            counting.onsuccess = () => {
              sum += counting.result;
            };
          }
          transaction.oncomplete = () => {
            opening.result.close();
            resolve(sum);
          };
        };
      }),
  );
  expect(rows).toBe(0);
  expect(world.company.item('Tax return')).toMatchObject({ Active: true });
  expect(world.intuit.journal.some(({ operation, status }) => operation === 'revoke' && status === 200)).toBe(true);
});

test('the toolbar’s icon counts what failed, and the language of the popup can be chosen', async () => {
  await using world = await World.start('en', { company, firm: { services } });
  world.intuit.faults.add({ operationFault: { itemName: 'Tax return', code: '6000' } });
  await world.connect();
  await world.confirmFirstSync();
  await world.services.waitForStatus('Tax return', 'failed');
  const { page } = await world.popup('settings');
  await page.waitForFunction(async () => (await chrome.action.getBadgeText({})) === '1');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('de');
  await page.getByRole('heading', { name: 'Einstellungen' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
});
