import { expect, test } from 'vitest';
import { waitUntil } from './harness/wait-until';
import { World } from './harness/world';

const NAME_OF_101 = 'N'.repeat(101);

test('a rate that is no number waits for a person; the other services are synced', async () => {
  await using world = await World.start('en', {
    firm: {
      services: [
        { name: 'Fine', rate: 10 },
        { name: 'Odd', rate: 20 },
      ],
    },
  });
  const { services } = world;
  await services.page.getByText('$20.00', { exact: true }).evaluate(({ firstChild }) => {
    if (firstChild) firstChild.textContent = 'on request';
  });
  await world.connect();
  await world.confirmFirstSync();
  await services.waitForStatus('Fine', 'synced');
  expect(await services.status('Odd')).toBe('not-synced');
  expect((await services.detail('Odd')).length).toBeGreaterThan(30);
  expect(world.itemNames()).toEqual(['Fine']);
});

test.each([
  ['of 101 characters', NAME_OF_101],
  ['with a colon', 'Payroll: weekly'],
])('a name %s is Skipped with its reason, and nothing is written', async (_, name) => {
  await using world = await World.start('en', {
    firm: {
      services: [
        { name, rate: 10 },
        { name: 'Fine', rate: 20 },
      ],
    },
  });
  const { services } = world;
  await world.connect();
  await world.confirmFirstSync();
  await services.waitForStatus('Fine', 'synced');
  expect(await services.status(name)).toBe('skipped');
  expect((await services.detail(name)).length).toBeGreaterThan(30);
  expect(world.itemNames()).toEqual(['Fine']);
});

test('an empty name gets no item, and the other services are synced', async () => {
  await using world = await World.start('en', {
    firm: {
      services: [
        { name: '', rate: 10 },
        { name: 'Fine', rate: 20 },
      ],
    },
  });
  await world.connect();
  await world.confirmFirstSync();
  await world.services.waitForStatus('Fine', 'synced');
  expect(world.itemNames()).toEqual(['Fine']);
});

test('a company without income accounts: nothing is written, and the settings say what is missing', async () => {
  await using world = await World.start('en', {
    company: { accounts: [{ name: 'Checking', type: 'Bank', subType: 'Checking' }], items: [] },
  });
  const { services, sample } = world;
  await world.connect();
  await services.waitForStatus(sample.taxReturn, 'not-synced');
  expect((await services.detail(sample.taxReturn)).length).toBeGreaterThan(30);
  const popup = await world.popup('settings');
  await popup.settings.disconnectButton.waitFor();
  expect(await popup.settings.incomeAccount.count()).toBe(0);
  expect(await popup.services.text()).toMatch(/income account/i);
  expect(world.writes()).toEqual([]);
});

test('a page without services: no badge, no write, and the popup says where to go', async () => {
  await using world = await World.start('en', { firm: { services: [] } });
  const settings = await world.popup('settings');
  await settings.settings.connect(world.company.name);
  await settings.show('services');
  await waitUntil(
    () => settings.services.text(),
    (text) => /no services/i.test(text),
    { of: 'the popup' },
  );
  expect(await world.services.badges.count()).toBe(0);
  expect(world.writes()).toEqual([]);
});

test.each(['/app/home', '/app/clients', '/app/billing/invoices'])(
  'TaxDome’s page %s is not the services page: nothing is added to it',
  async (path) => {
    await using world = await World.start('en');
    await world.connect();
    await world.services.page.goto(`https://${world.firm.host}${path}`);
    await world.services.page.getByRole('heading').first().waitFor();
    // Time for the page to be drawn and read.
    await world.services.page.waitForFunction(() => document.readyState === 'complete');
    await expect(
      waitUntil(
        () => world.services.badges.count(),
        (count) => count > 0,
        { timeout: 2_000 },
      ),
    ).rejects.toThrow();
    expect(await world.services.page.locator('[data-qbo-own]').count()).toBe(0);
  },
);

test('a connection cancelled half-way says so and leaves everything as it was', async () => {
  await using world = await World.start('en');
  const popup = await world.popup('settings');
  const authorise = await popup.settings.startConnecting();
  await authorise.cancel();
  await popup.settings.problem.waitFor();
  expect(await popup.settings.problem.textContent()).toMatch(/not granted|cancel/i);
  expect(await world.services.badges.count()).toBe(0);
  expect(world.intuit.journal.filter(({ operation }) => operation === 'token')).toEqual([]);

  // The keys still stand in the form, and trying again works.
  const again = await popup.settings.startConnecting();
  await again.connect();
  await popup.settings.waitForCompany(world.company.name);
});

test('a closed authorise window is a cancelled connection', async () => {
  await using world = await World.start('en');
  const popup = await world.popup('settings');
  const authorise = await popup.settings.startConnecting();
  await authorise.dismiss();
  await popup.settings.problem.waitFor();
  expect(await popup.settings.problem.textContent()).toMatch(/closed|cancel/i);
  expect(await popup.settings.connectButton.isEnabled()).toBe(true);
});

test('a code that was used already says so, and nothing is stored', async () => {
  await using world = await World.start('en');
  world.intuit.spendCodes();
  const popup = await world.popup('settings');
  await (await popup.settings.startConnecting()).connect();
  await popup.settings.problem.waitFor();
  expect(await popup.settings.problem.textContent()).toMatch(/used|again/i);
  expect(await popup.settings.connectButton.isEnabled()).toBe(true);
  // A code is exchanged once and never again.
  expect(world.intuit.journal.filter(({ operation }) => operation === 'token')).toHaveLength(1);
});

test('wrong keys say so, and nothing is stored', async () => {
  await using world = await World.start('en');
  const popup = await world.popup('settings');
  const authorise = await popup.settings.startConnecting({ clientSecret: 'not-the-secret' });
  await authorise.connect();
  await popup.settings.problem.waitFor();
  expect(await popup.settings.problem.textContent()).toMatch(/keys|client id/i);
  expect(await popup.settings.disconnectButton.count()).toBe(0);
  expect(await world.services.badges.count()).toBe(0);
});

test('a network that drops while connecting says so, and connecting works afterwards', async () => {
  await using world = await World.start('en');
  world.intuit.faults.add({ match: { operation: 'token' }, action: 'drop-before', times: 2 });
  const popup = await world.popup('settings');
  const authorise = await popup.settings.startConnecting();
  await authorise.connect();
  await popup.settings.problem.waitFor();
  expect(await popup.settings.problem.textContent()).toMatch(/network|reach|internet/i);
  expect(await popup.settings.disconnectButton.count()).toBe(0);
  world.intuit.faults.clear();
  await popup.settings.connect(world.company.name);
});
