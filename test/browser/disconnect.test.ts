import { expect, test } from 'vitest';
import { violations } from './harness/axe';
import { World } from './harness/world';

test('disconnecting ends the connection at Intuit too, and takes the badges out of the page', async () => {
  await using world = await World.start('en');
  await world.connect();
  const popup = await world.popup('settings');
  await popup.settings.disconnectButton.click();
  await popup.page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
  await popup.settings.connectButton.waitFor();
  expect(world.intuit.journal.filter(({ operation }) => operation === 'revoke')).toHaveLength(1);
  await world.services.connectPrompt.waitFor();
  expect(await world.services.badges.count()).toBe(0);
});

test('after a disconnect, all local data is deleted by keyboard alone', async () => {
  await using world = await World.start('en');
  await world.connect();
  const { page, settings } = await world.popup('settings');
  await settings.disconnectButton.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
  await settings.connectButton.waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  // What had the focus is gone with the connection.
  await expect.poll(focused).toBe('Connect to QuickBooks');
  for (let presses = 0; presses < 40 && (await focused()) !== 'Delete…'; presses += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Delete all local data?' }).waitFor();
  expect(await focused()).toBe('Keep everything');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('All local data was deleted').waitFor();
  expect(await focused()).toBe('Delete…');
  await world.services.connectPrompt.waitFor();
});
