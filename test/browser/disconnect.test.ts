import { expect, test } from 'vitest';
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
