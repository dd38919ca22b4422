import type { Status } from '../../../lib/catalog/status';
import { check } from '../check';
import type { Demo } from '../demo';
import { differences } from '../same-values';

/** What the first sync did, told from the stand-ins' state. */
export interface FirstSync {
  readonly created: readonly string[];
  readonly updated: readonly string[];
  readonly linked: readonly string[];
  readonly skipped: readonly string[];
  readonly asked: readonly string[];
}

/** The preview, `Sync now`, and what then stands in QuickBooks. */
export async function firstSync(demo: Demo): Promise<FirstSync> {
  const { company, firm, services } = demo;
  const before = new Map(company.items().map((item) => [item.Id, item]));
  const popup = await demo.popup('services');
  await popup.services.preview();
  await demo.screenshot(popup.page, 'preview');
  check('the preview wrote nothing', demo.writes() === 0);
  await popup.services.syncNow();
  const statuses = await services.waitForStatuses((all) => {
    const found = [...all.values()];
    return found.includes('synced') && !found.includes('syncing');
  });
  await demo.screenshot(popup.page, 'services');
  await popup.close();
  await demo.screenshot(services.page, 'list-with-badges');

  const having = (status: Status) => [...statuses].filter(([, found]) => found === status).map(([name]) => name);
  const synced = having('synced');
  check('nothing failed', having('failed').length === 0, having('failed'));
  const wrong = firm
    .services()
    .flatMap((service) => (synced.includes(service.name) ? differences(service, company) : []));
  check('what is Synced is the same on both sides', wrong.length === 0, wrong);
  const after = company.items().filter(({ Type }) => Type !== 'Category');
  const created = after.filter(({ Id }) => !before.has(Id)).map(({ Name }) => Name);
  const strangers = created.filter((name) => !synced.includes(name));
  check('nothing was created but what is Synced', strangers.length === 0, strangers);
  const touched = after.filter((item) => before.has(item.Id) && before.get(item.Id)?.SyncToken !== item.SyncToken);
  const notOurs = touched.map(({ Name }) => Name).filter((name) => !synced.includes(name));
  check('no item was changed but what is Synced', notOurs.length === 0, notOurs);
  return {
    created,
    updated: touched.map(({ Name }) => Name),
    linked: synced.filter((name) => !created.includes(name)),
    skipped: having('skipped'),
    asked: having('not-synced'),
  };
}
