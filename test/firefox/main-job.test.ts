import { afterAll, beforeAll, expect, test } from 'vitest';
import { FirefoxWorld } from './harness/firefox-world';
import { named } from './harness/named';

/** One Firefox for the whole job, each step of which goes on where the one before it ended. */
let world: FirefoxWorld;
let names: string[];

beforeAll(async () => {
  world = await FirefoxWorld.start({ items: [{ name: 'Audit support', price: '180.5' }] });
  names = world.firm.services().map(({ name }) => name);
});

afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

test('connecting by Intuit’s window puts a badge beside every service, and writes nothing', async () => {
  const { services } = world;
  await services.page.waitForSelector('[data-qbo-own=prompt]');
  expect((await services.badges()).size).toBe(0);
  await world.connect();
  await services.waitFor('not-synced', ...names);
  expect([...(await services.badges()).values()].map(({ text }) => text)).toEqual(names.map(() => 'Not synced'));
  expect(world.writes()).toEqual([]);
});

test('the preview is confirmed, and what QuickBooks took is Synced, the other one Failed', async () => {
  const { services, sample, company, intuit } = world;
  intuit.faults.add({ operationFault: { itemName: sample.consulting, code: '6000', detail: 'The books are closed.' } });
  const popup = await world.popup('services');
  const confirm = named(popup, 'button', 'Sync now');
  await confirm.wait();
  expect(await popup.evaluate(() => document.body.innerText)).toContain('3 of 3 will be synced. 3 created.');
  expect(world.writes()).toEqual([]);
  await confirm.click();
  await services.waitFor('synced', sample.taxReturn, sample.bookkeeping);
  await services.waitFor('failed', sample.consulting);
  expect(world.itemNames().sort()).toEqual(['Audit support', sample.taxReturn, sample.bookkeeping]);
  expect(company.item(sample.taxReturn)).toMatchObject({ UnitPrice: '1250.5', Description: 'Federal and one state' });
  expect(company.item(sample.bookkeeping)).toMatchObject({ UnitPrice: '95', Sku: 'Hour' });
  await popup.close();
});

test('the badge’s own button syncs that one service', async () => {
  const { services, sample } = world;
  await services.badge(sample.consulting).click();
  await services.detailButton('Sync service to QuickBooks').click();
  await services.waitFor('synced', sample.consulting);
  expect(world.itemNames()).toContain(sample.consulting);
});

test('an item of QuickBooks is copied through TaxDome’s own form, and is Synced', async () => {
  const { services, firm } = world;
  const written = world.writes().length;
  const popup = await world.popup('copy');
  await named(popup, 'checkbox', 'Audit support').click();
  await named(popup, 'button', 'Save').click();
  await services.waitFor('synced', 'Audit support');
  expect(firm.service('Audit support')).toMatchObject({ rate: 180.5 });
  expect(world.writes().length).toBe(written);
});
