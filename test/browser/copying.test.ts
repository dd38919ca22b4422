import { describe, expect, test } from 'vitest';
import { SAMPLES } from './harness/samples';
import { waitUntil } from './harness/wait-until';
import { World } from './harness/world';

const NAMES = ['Item A', 'Item B', 'Item C', 'Item D'];
const items = NAMES.map((name, index) => ({ name, price: String(20 + index), sku: 'Item' }));

/** Chooses all items and saves, and comes back while they are being copied. */
async function begin(world: World) {
  const popup = await world.popup('copy');
  await popup.copy.selectAll.check();
  await popup.copy.save();
  return popup;
}

const copied = ({ firm }: World) => NAMES.filter((name) => firm.service(name));
const untilCopied = (world: World, count: number) =>
  waitUntil(
    () => copied(world),
    (there) => there.length >= count,
    { of: 'the copied services' },
  );
/** How often each was created: nothing is made twice. */
const creations = ({ taxdome }: World) =>
  taxdome.journal.filter(({ method, path }) => method === 'POST' && path === '/api/services').length;

describe('copying', () => {
  test('opens the services list where no tab shows it', async () => {
    await using world = await World.start('en', { company: { items } });
    await world.connect();
    const { page } = world.services;
    await page.goto(`https://${world.firm.host}/app/clients`);
    const opened = page.context().waitForEvent('page', (other) => /\/services$/.test(new URL(other.url()).pathname));
    await begin(world);
    await untilCopied(world, NAMES.length);
    expect(new URL(page.url()).pathname).toBe('/app/clients');
    await (await opened).close();
    expect(creations(world)).toBe(NAMES.length);
  });

  test('fills a services list that is empty', async () => {
    await using world = await World.start('en', { company: { items }, firm: { services: [] } });
    const popup = await world.popup('settings');
    await popup.settings.connect(world.company.name);
    await popup.close();
    await begin(world);
    await untilCopied(world, NAMES.length);
    await world.services.waitForStatus('Item D', 'synced');
    expect(creations(world)).toBe(NAMES.length);
  });

  test('goes on where it was when its tab was closed on the way and the list is opened again, with nothing twice', async () => {
    await using world = await World.start('en', { company: { items }, taxdome: { saveMs: [400, 500] } });
    await world.connect();
    const popup = await begin(world);
    await untilCopied(world, 1);
    const again = await world.services.page.context().newPage();
    await world.services.page.close();
    await again.goto(`https://${world.firm.host}/app/settings/services`);
    await untilCopied(world, NAMES.length);
    await popup.page.getByText('4 services added.').waitFor();
    expect(creations(world)).toBe(NAMES.length);
  });

  test('is paused, stays so while the page is reloaded, and goes on', async () => {
    await using world = await World.start('en', { company: { items }, taxdome: { saveMs: [300, 400] } });
    await world.connect();
    const popup = await begin(world);
    await untilCopied(world, 1);
    await popup.page.getByRole('button', { name: 'Pause' }).click();
    await popup.page.getByText(/^Paused, \d of 4 done$/).waitFor();
    const done = copied(world).length;
    expect(done).toBeLessThan(NAMES.length);
    await world.services.open();
    await world.services.badges.first().waitFor();
    expect(copied(world)).toHaveLength(done);
    await popup.page.getByRole('button', { name: 'Go on' }).click();
    await untilCopied(world, NAMES.length);
    await popup.page.getByText('4 services added.').waitFor();
    expect(creations(world)).toBe(NAMES.length);
  });

  test('skips a name that an archived service has, which TaxDome itself would take', async () => {
    const { firm } = SAMPLES.en;
    const archived = { name: 'item b', rate: 5, archived: true };
    await using world = await World.start('en', {
      company: { items },
      firm: { services: [...(firm.services ?? []), archived] },
    });
    await world.connect();
    const popup = await begin(world);
    await untilCopied(world, 3);
    await popup.page.getByText('3 services added. 1 skipped.').waitFor();
    expect(creations(world)).toBe(3);
  });

  test('lays the values out where the form can’t be driven, and links what is added by hand', async () => {
    await using world = await World.start('en', { company: { items: items.slice(0, 1) } });
    await world.connect();
    const { services } = world;
    const button = await services.createButton.elementHandle();
    await button?.evaluate((element) => (element as HTMLElement).style.setProperty('display', 'none'));
    const popup = await begin(world);
    await popup.page.getByRole('button', { name: 'Add by hand' }).click();
    await popup.page.getByRole('textbox', { name: 'Rate', exact: true }).waitFor();
    expect(await popup.page.getByRole('textbox', { name: 'Rate', exact: true }).inputValue()).toBe('20.00');
    await button?.evaluate((element) => (element as HTMLElement).style.removeProperty('display'));
    const form = await services.openCreateForm();
    await form.fill({ name: 'Item A', rate: '20', rateType: 'item' });
    await form.save();
    await popup.page.getByText('1 service added.').waitFor();
    await services.waitForStatus('Item A', 'synced');
    expect(world.writes()).toEqual([]);
    expect(world.company.items()).toHaveLength(1);
  });
});
