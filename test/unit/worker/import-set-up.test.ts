import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exportSetUp, type SetUpFile } from '../../../lib/store/set-up-file';
import { syncAutomatically } from '../../../lib/sync/automatic';
import { decide } from '../../../lib/sync/decide';
import { rename } from '../../../lib/sync/rename';
import { importSetUp } from '../../../lib/worker/import-set-up';
import { amount, service } from '../catalog/make';
import { type Bench, bench, CONNECTION } from '../sync/harness';
import { browser, forgetAll } from './fake-browser';
import { contextOf } from './worker-context';

vi.mock('wxt/browser', () => import('./fake-browser'));

let one: Bench;
let file: SetUpFile;
const notary = service('Notary', { rate: amount('15') });
const audit = service('Audit: support', { rate: amount('180') });
const left = service('Left', { rate: amount('1') });

beforeEach(async () => {
  forgetAll();
  one = await bench();
  await one.show([notary, audit, left]);
  await rename(one.engine, CONNECTION, audit.key, 'Audit support');
  await decide(one.engine, CONNECTION, left.key, { kind: 'exclude' });
  await one.confirm();
  const exported = await exportSetUp(one.engine.store, CONNECTION, one.engine.now());
  if (!exported) throw new Error('nothing was exported');
  file = exported;
});
afterEach(() => {
  vi.restoreAllMocks();
  return one.close();
});

/** What the page says of its list. */
const REPORT = { recognised: 'yes', ownIntegration: false, services: 3, columns: 'c', subTab: null, at: 1 } as const;

/** As a colleague's browser that has just been connected to the same company. */
async function asColleague(): Promise<void> {
  const { store } = one.engine;
  for (const name of ['links', 'decisions', 'aliases', 'operations', 'batches', 'services', 'journal'] as const)
    await store.clear(name);
  await one.settings({});
}

const take = (text = JSON.stringify(file)) => importSetUp(contextOf(one).context, CONNECTION, text);

describe('a set-up that a colleague exported', () => {
  it('brings links, names and exclusions, so that nothing is created twice', async () => {
    await asColleague();
    expect(await take()).toEqual({ ok: true, taken: 2, left: 0 });
    await one.show([notary, audit, left]);
    expect(await one.statuses()).toEqual({ Notary: 'synced', 'Audit support': 'synced', Left: 'skipped' });
    const items = one.company.items().length;
    await one.confirm();
    expect(one.company.items().length).toBe(items);
  });

  it('leaves automatic sync off, and the first preview to this browser', async () => {
    await asColleague();
    await take();
    expect(await one.engine.store.get('settings', CONNECTION)).toMatchObject({ autoSync: false, confirmedAt: null });
  });

  it('waits for a preview where one was confirmed before, so that what it says of the past writes nothing by itself', async () => {
    // The organization has automatic sync on.
    vi.spyOn(browser.storage.managed, 'get').mockResolvedValue({ autoSync: true });
    await one.settings({ confirmedAt: 1, confirmedColumns: REPORT.columns });
    // The bookkeeper's 12 passes for what both sides had agreed on, and TaxDome's 15 for a change since.
    one.company.edit(one.company.item('Notary')?.Id ?? '', { UnitPrice: '12' });
    one.pass(60_000);
    const links = file.links.map((link) => {
      const { service: was, item: had } = link.base;
      const base = { service: { ...was, rate: '12' }, item: { ...had, rate: '12' } };
      return link.itemName === 'Notary' ? { ...link, base } : link;
    });
    expect(await take(JSON.stringify({ ...file, links }))).toMatchObject({ ok: true });
    one.pass(60_000);
    await one.show([notary, audit, left]);
    expect(await one.reasons()).toMatchObject({ Notary: 'preview-needed' });
    const read = { services: [notary], report: REPORT, formOpen: false };
    expect(await syncAutomatically(one.engine, CONNECTION, read)).toBe(0);
    await one.run();
    expect(one.company.item('Notary')?.UnitPrice).toBe('12');
  });

  it('holds no key, token or realm id', () => {
    const text = JSON.stringify(file);
    expect(text).not.toMatch(/secret|token|realm/iu);
    expect(text).not.toContain(one.company.realmId);
  });

  it('leaves out links to items that the company doesn’t have under that name', async () => {
    await asColleague();
    const links = file.links.map((link) => (link.itemName === 'Notary' ? { ...link, itemName: 'Another' } : link));
    expect(await take(JSON.stringify({ ...file, links }))).toEqual({ ok: true, taken: 1, left: 1 });
  });

  it.each([
    ['another firm', { firm: 'other.taxdome.com' }, 'import-other-firm'],
    ['another environment', { environment: 'sandbox' }, 'import-other-firm'],
    ['a company without any of its items', { links: [{ itemName: 'Another' }] }, 'import-not-ours'],
    ['a later version', { version: 2 }, 'import-newer'],
    ['something else', { format: 'other' }, 'import-not-ours'],
    ['more than it may hold', { extra: 1 }, 'import-not-ours'],
  ])('of %s is refused, and changes nothing', async (_what, changes, problem) => {
    const before = await one.statuses();
    expect(await take(JSON.stringify({ ...file, ...changes }))).toEqual({ ok: false, problem });
    expect(await one.statuses()).toEqual(before);
  });

  it('that is no JSON is refused', async () => {
    expect(await take('{')).toEqual({ ok: false, problem: 'import-not-ours' });
  });

  it('whose items are all unknown is another company’s', async () => {
    const links = file.links.map((link) => ({ ...link, itemName: 'Another' }));
    expect(await take(JSON.stringify({ ...file, links }))).toEqual({ ok: false, problem: 'import-other-firm' });
  });

  it('waits while something is on its way', async () => {
    await one.show([notary, audit, left, service('More', { rate: amount('2') })]);
    one.goOffline(true);
    await one.confirm();
    one.goOffline(false);
    expect(await one.open()).toBe(1);
    expect(await take()).toEqual({ ok: false, problem: 'busy' });
  });
});
