import { overview, type ServiceView } from '../../../../lib/catalog/overview';
import type { Service } from '../../../../lib/catalog/service';
import { loadSnapshot } from '../../../../lib/store/load-snapshot';
import { syncAutomatically } from '../../../../lib/sync/automatic';
import { confirmPreview } from '../../../../lib/sync/confirm';
import { recordRead } from '../../../../lib/sync/record-read';
import { refreshMirror } from '../../../../lib/sync/refresh-mirror';
import { undo } from '../../../../lib/sync/undo';
import type { CompanySeed } from '../../../stand-ins/intuit';
import { amount, service } from '../../catalog/make';
import { CONNECTION } from '../harness';
import type { Worker } from './worker';
import { type Browser, PAGE, type World } from './world';

const row = (id: number, name: string, changes: Partial<Service>): Service =>
  service(name, { key: `row-${id}`, keyIsId: true, ...changes });

/** What the firm has in TaxDome: new and existing categories, an item to link as it is, one to link and change, and a name that is taken. */
export const SERVICES: readonly Service[] = [
  row(1, 'Monthly bookkeeping', {
    rate: amount('95'),
    unit: 'hour',
    category: 'Bookkeeping',
    description: 'Up to 150 transactions',
  }),
  row(2, 'Payroll run', { rate: amount('60.25'), category: 'Payroll' }),
  row(3, 'Tax return', { rate: amount('450'), category: 'Tax' }),
  row(4, 'Tax planning', { rate: amount('180.555'), unit: 'hour', category: 'Tax' }),
  row(5, 'Consulting', { rate: amount('120.1'), unit: 'hour' }),
  row(6, 'Audit support', { rate: amount('180.55'), unit: 'hour' }),
  row(7, 'Notary service', { rate: amount('100') }),
  row(8, 'Clean-up', { rate: amount('75') }),
];

export const COMPANY: Partial<CompanySeed> = {
  rules: { nameScope: 'company' },
  items: [
    { name: 'Bookkeeping', type: 'Category' },
    { name: 'Audit support', price: '150', sku: 'AUD-1', incomeAccount: 'Sales', taxable: true },
    { name: 'Notary service', price: '100', sku: 'Item' },
  ],
};

/** The page shows these. */
export function show(world: World, browser: Browser, services: readonly Service[]): Promise<unknown> {
  return world.act(browser, 'a read of the page', ({ store, now }) =>
    recordRead(store, CONNECTION, services, true, now()),
  );
}

/** A person looks at the preview and confirms it as it is, until what it shows is what is done. */
export function confirm(world: World, browser: Browser, services: readonly Service[]): Promise<unknown> {
  return world.act(browser, 'confirming the preview', async (worker) => {
    // The page is there, and says again what it shows after the browser was opened anew.
    await recordRead(worker.store, CONNECTION, services, true, worker.now());
    for (let look = 0; look < 3; look += 1) {
      const shown = (await views(worker)).map(({ service: { key }, fingerprint }) => ({ key, fingerprint }));
      const done = await confirmPreview(worker, CONNECTION, shown);
      worker.kick(CONNECTION);
      if (done.ok) return;
    }
  });
}

/** The page shows these for long enough that they are believed; where the browser was opened anew meanwhile, the page begins anew with it. */
export async function automatic(world: World, browser: Browser, services: readonly Service[]): Promise<void> {
  const { reopened } = browser;
  await show(world, browser, services);
  await world.clock.pass(10_000);
  await world.act(browser, 'automatic sync', async (worker) => {
    await recordRead(worker.store, CONNECTION, services, true, worker.now());
    await syncAutomatically(worker, CONNECTION, { services, report: PAGE, formOpen: false });
    worker.kick(CONNECTION);
  });
  if (browser.reopened > reopened) await automatic(world, browser, services);
}

/** A person takes back that a service was created. */
export function undoCreation(world: World, browser: Browser, key: string): Promise<unknown> {
  return world.act(browser, 'an undo', async (worker) => {
    const entry = (await worker.store.getAll('journal')).find(
      ({ kind, serviceKey }) => kind === 'created' && serviceKey === key,
    );
    if (entry?.id !== undefined) await undo(worker, CONNECTION, entry.id);
    worker.kick(CONNECTION);
  });
}

export async function views(worker: Worker): Promise<ServiceView[]> {
  const snapshot = await loadSnapshot(worker.store, CONNECTION, worker.online());
  return snapshot ? overview(snapshot) : [];
}

/** The base scenario: a first sync, changes in TaxDome that are pushed by themselves, an undo; the bookkeeper takes a name at the worst moment. */
export async function runScenario(world: World): Promise<void> {
  const [browser] = world.browsers;
  if (!browser) throw new Error('no browser');
  await show(world, browser, SERVICES);
  await world.act(browser, 'reading the company', (worker) => refreshMirror(worker, CONNECTION, 0));
  if (!world.company.item('Clean-up'))
    world.company.createItem({ name: 'Clean-up', price: '70', category: 'Bookkeeping' });
  await confirm(world, browser, SERVICES);
  await world.rest();
  const changed = SERVICES.map((each) =>
    each.key === 'row-3'
      ? { ...each, rate: amount('475') }
      : each.key === 'row-5'
        ? { ...each, name: 'Senior consulting' }
        : each,
  );
  await automatic(world, browser, changed);
  await world.rest();
  await undoCreation(world, browser, 'row-2');
  await world.rest();
}
