import { expect, test } from 'vitest';
import { company } from '../stand-ins/intuit';
import type { FirmSeed } from '../stand-ins/taxdome';
import { Popup } from './harness/pages/popup';
import { ServicesPage } from './harness/pages/services-page';
import { World } from './harness/world';

test('two firms in one browser, each with its own company, never mix', async () => {
  const firm = (host: string, rate: number): FirmSeed => ({
    ...{ host, name: host, language: 'en', currency: 'USD', categories: [] },
    services: [{ name: 'Audit', rate }],
  });
  const firms = [firm('alder.taxdome.com', 100), firm('birch.taxdome.com', 200)];
  await using world = await World.start('en', {
    intuit: { companies: [company({ name: 'Alder Books' }), company({ name: 'Birch Books' })] },
    taxdome: { firms },
  });
  const { context } = world.browser;
  for (const [index, { host }] of firms.entries()) {
    const page = await context.newPage();
    await page.goto(world.taxdome.url(host));
    const services = new ServicesPage(page, world.taxdome.firm(host), 'en');
    await page.getByText('Audit').waitFor();
    const popup = new Popup(await world.browser.popup('settings', page), 'en');
    const intuit = await popup.settings.startConnecting();
    const name = ['Alder Books', 'Birch Books'][index] ?? '';
    await intuit.page.getByLabel(name).check();
    await intuit.connect();
    await popup.settings.waitForCompany(name);
    await popup.show('services');
    await popup.services.syncNow();
    await services.waitForStatus('Audit', 'synced');
    await popup.page.close();
  }
  expect(world.intuit.companies.map((books) => books.items().map(({ Name, UnitPrice }) => [Name, UnitPrice]))).toEqual([
    [['Audit', '100']],
    [['Audit', '200']],
  ]);
});
