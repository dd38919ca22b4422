// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Item } from '../../../lib/catalog/item';
import { serviceValues } from '../../../lib/catalog/service-values';
import type { Store } from '../../../lib/store/open';
import { item, linked, rate, service } from '../catalog/make';
import { answers, resetBrowser } from './harness/fake-browser';
import { FIRM, type Known, type Shown, showPopup, storeWith } from './harness/popup';

vi.mock('wxt/browser', () => import('./harness/fake-browser'));

let popup: Shown;
beforeEach(() => {
  resetBrowser();
  answers.tabs = [{ id: 7, url: `https://${FIRM}/app/services`, active: true }];
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await popup.close();
});

const open = async (known: Known) => {
  popup = await showPopup(await storeWith(known), '#/services');
  return popup;
};
const sent = (name: string) => answers.sent.filter((message) => message.name === name);

describe('services', () => {
  test('show counts per status, each service with its reason, and Sync all', async () => {
    await open({ services: [service('Tax return'), service('Audit: support')] });
    expect(popup.get('button', 'All 2')).toBeTruthy();
    expect(popup.get('button', 'Not synced 1')).toBeTruthy();
    expect(popup.get('button', 'Skipped 1')).toBeTruthy();
    expect(popup.get('button', 'Failed 0')).toBeTruthy();
    expect(popup.root.textContent).toContain('The name has a colon');
    expect(popup.get('button', 'Sync all')).toBeTruthy();
    expect(await popup.violations()).toEqual([]);
  });

  test('are filtered by a chip and searched by name', async () => {
    await open({ services: [service('Tax return'), service('Payroll'), service('Audit: support')] });
    await popup.click('button', 'Skipped 1');
    expect(popup.root.querySelectorAll('.row-item')).toHaveLength(1);
    await popup.click('button', 'All 3');
    await popup.type('Search services', 'payr');
    expect([...popup.root.querySelectorAll('.row-name')].map((name) => name.textContent)).toEqual(['Payroll']);
  });

  test('of which one more is read keep what stands open, and the focus in it', async () => {
    const services = Array.from({ length: 100 }, (_, at) => service(`Service ${at}`));
    const store = await storeWith({ services });
    popup = await showPopup(store, '#/services');
    const badge = popup.root.querySelectorAll<HTMLElement>('.badge-button')[80];
    badge?.focus();
    badge?.click();
    await popup.settle();
    await store.put('services', { ...service('A new one'), connection: 'c', since: 1, readAt: 1, gone: false });
    await popup.changed('services');
    expect(popup.root.querySelectorAll('.row-item')).toHaveLength(101);
    expect(popup.root.querySelectorAll('.detail')).toHaveLength(1);
    expect(document.activeElement).toBe(badge);
  });

  test('that are selected are synced together', async () => {
    await open({ services: [service('Tax return'), service('Payroll')] });
    await popup.click('checkbox', 'Select all');
    await popup.click('button', 'Sync 2');
    expect(sent('sync.services')[0]?.request.keys).toHaveLength(2);
    expect(popup.all('button', 'Sync 2')).toEqual([]);
  });

  test('that are selected before the first sync are shown in the preview, and not sent', async () => {
    await open({ services: [service('Tax return'), service('Payroll')], settings: { confirmedAt: null } });
    await popup.click('button', 'Cancel');
    await popup.click('checkbox', 'Select all');
    await popup.click('button', 'Sync 2');
    expect(sent('sync.services')).toEqual([]);
    expect(popup.root.textContent).toContain('Review the first sync');
  });

  test('that failed before the first sync are tried again by its preview', async () => {
    const services = [service('Tax return'), service('Payroll')];
    const store = await storeWith({ services, settings: { confirmedAt: null } });
    for (const each of services)
      await store.put('operations', {
        ...{ id: each.key, connection: 'c', serviceKey: each.key, kind: 'create', cause: 'manual', itemId: null },
        ...{ values: serviceValues(each, { categories: true, unitInSku: true }), before: null, state: 'failed' },
        ...{ attempts: 1, notBefore: 0, createdAt: 1, sentAt: 1, batchId: null },
        error: { code: '6000', message: 'Not taken', detail: '', httpStatus: 400, intuitTid: null, at: 1 },
      });
    popup = await showPopup(store, '#/services');
    await popup.click('button', 'Cancel');
    await popup.click('button', 'Retry 2 failed');
    expect(sent('sync.services')).toEqual([]);
    expect(popup.root.textContent).toContain('Review the first sync');
  });

  test('can be excluded from their menu, and the badge opens the explanation', async () => {
    await open({ services: [service('Audit: support')] });
    await popup.click('button', 'Skipped');
    expect(popup.root.textContent).toContain('QuickBooks allows no colon in a name');
    await popup.click('button', 'More for Audit: support');
    await popup.click('menuitem', 'Exclude');
    expect(sent('decide')[0]?.request).toMatchObject({ decision: { kind: 'exclude' } });
  });

  test('an intent that was declined is said', async () => {
    await open({ services: [service('Tax return')] });
    answers.replies.set('sync.services', { ok: false, problem: 'offline' });
    await popup.click('checkbox', 'Select Tax return');
    await popup.click('button', 'Sync 1');
    expect(popup.get('alert').textContent?.length).toBeGreaterThan(5);
    expect(popup.get('button', 'Sync 1')).toBeTruthy();
  });

  test('without any, the next step is named', async () => {
    await open({});
    expect(popup.root.textContent).toContain('No services read yet');
    expect(popup.get('button', 'Open TaxDome')).toBeTruthy();
    expect(await popup.violations()).toEqual([]);
  });
});

describe('a preview that waits', () => {
  const services = ['Tax return', 'Payroll', 'Advisory'].map((name) => service(name));
  const wait = async (store: Store) => {
    const settings = await store.get('settings', 'c');
    if (settings) await store.put('settings', { ...settings, previewNeeded: true });
    await popup.changed('settings');
  };
  const title = () => popup.root.querySelector('h1')?.textContent;

  test('leaves an open list as it is, and is opened from there', async () => {
    const store = await storeWith({ services });
    popup = await showPopup(store, '#/services');
    expect(popup.all('button', 'Review the sync')).toEqual([]);
    await popup.type('Search services', 'a');
    await popup.click('checkbox', 'Select Advisory');
    await act(() => popup.root.querySelector<HTMLElement>('.badge-button')?.click());
    await wait(store);
    expect(popup.get('button', 'Sync 1')).toBeTruthy();
    expect((popup.get('searchbox') as HTMLInputElement).value).toBe('a');
    expect(popup.root.querySelectorAll('.detail')).toHaveLength(1);
    expect(popup.root.querySelector('.banner')?.textContent).toContain('Waiting for a preview');
    expect(await popup.violations()).toEqual([]);
    await popup.click('button', 'Review the sync');
    expect(title()).toBe('Review the sync');
    await popup.click('button', 'Cancel');
    expect(popup.get('button', 'Review the sync')).toBeTruthy();
  });

  test('is what the section opens with, and gives way to a service that is asked for', async () => {
    await open({ services, settings: { previewNeeded: true } });
    expect(title()).toBe('Review the sync');
    location.hash = `#/services/${encodeURIComponent(services[0]?.key ?? '')}`;
    await act(() => void dispatchEvent(new Event('hashchange')));
    await popup.settle();
    expect(popup.root.querySelectorAll('.detail')).toHaveLength(1);
    expect(popup.get('button', 'Review the sync')).toBeTruthy();
  });

  test('is shown where the first services come', async () => {
    const store = await storeWith({ settings: { confirmedAt: null } });
    popup = await showPopup(store, '#/services');
    for (const each of services)
      await store.put('services', { ...each, connection: 'c', since: 1, readAt: 1, gone: false });
    await popup.changed('services');
    expect(title()).toBe('Review the first sync');
  });

  test('stays open when somebody else has confirmed it', async () => {
    const store = await storeWith({ services, settings: { previewNeeded: true } });
    popup = await showPopup(store, '#/services');
    const settings = await store.get('settings', 'c');
    if (settings) await store.put('settings', { ...settings, previewNeeded: false });
    await popup.changed('settings');
    expect(title()).toBe('Review the sync');
  });
});

describe('a preview in which nothing is to be done', () => {
  const tax = service('Tax return', { category: null, unit: null });
  const agreed = item('Tax return');
  const open = async (now: Item) => {
    const store = await storeWith({ services: [tax], items: [now], settings: { previewNeeded: true } });
    const [, link] = linked(tax, agreed, [agreed]);
    await store.put('links', { ...link, connection: 'c' });
    popup = await showPopup(store, '#/services');
  };
  const said = () => popup.root.querySelector('.empty')?.textContent;

  test('says so, and that everything is in step', async () => {
    await open(agreed);
    expect(said()).toBe('Everything is in stepNo service is waiting to be synced.');
  });

  test('does not say that where QuickBooks has other values', async () => {
    await open({ ...agreed, rate: rate('175') });
    expect(said()).toBe('No service is waiting to be synced.');
    expect(await popup.violations()).toEqual([]);
  });
});

describe('the preview of the first sync', () => {
  const first = { settings: { confirmedAt: null } };
  const services = [
    service('Tax return'),
    service('Payroll'),
    service('Advisory'),
    service('Set-up'),
    service('Audit: support'),
  ];
  const items = [item('Payroll'), item('Advisory', { rate: null }), item('Set-up', { active: false })];

  test('counts what will be created, linked, asked and skipped, and the sum adds up', async () => {
    await open({ ...first, services, items });
    expect([...popup.root.querySelectorAll('.group-title')].map((title) => title.textContent)).toEqual([
      'Will be created 1',
      'Matches found 1',
      'Needs your decision 2',
      'Will be skipped 1',
    ]);
    expect(popup.root.textContent).toContain('3 of 5 will be synced. 1 decision open. 1 created, 2 linked, 1 updated.');
    expect(popup.root.textContent).toContain('Nothing has been written to QuickBooks yet.');
    expect(popup.root.textContent).toContain('TaxDome’s tax switch isn’t synced');
    expect(await popup.violations()).toEqual([]);
  });

  test('says in a tab how long each list is above them, once for who listens; in the narrow popup the lists say it', async () => {
    const isAbove = () => {
      const [account] = popup.root.querySelectorAll('.preview-account');
      const [lists] = popup.root.querySelectorAll('.groups');
      return !!lists && account?.compareDocumentPosition(lists) === Node.DOCUMENT_POSITION_FOLLOWING;
    };
    await open({ ...first, services, items });
    const counts = [...popup.root.querySelectorAll('.counts .count-card')];
    expect(counts.map((count) => [...count.children].map((line) => line.textContent))).toEqual([
      ['Will be created', '1', 'New items in QuickBooks'],
      ['Matches found', '1', 'Same name, category and values: linked, nothing is written'],
      ['Needs your decision', '2', '1 decided, 1 open'],
      ['Will be skipped', '1', 'Each with its reason'],
    ]);
    expect(counts[0]?.closest('[aria-hidden=true]')).toBeTruthy();
    expect(isAbove()).toBe(true);
    await popup.close();
    vi.stubGlobal('matchMedia', () => ({ matches: false }));
    await open({ ...first, services, items });
    expect(popup.root.querySelector('.counts')).toBeNull();
    expect(isAbove()).toBe(false);
    expect(popup.get('button', 'Will be created 1 New items in QuickBooks').getAttribute('aria-expanded')).toBe(
      'false',
    );
  });

  test('Sync now confirms just the rows that it showed as synced', async () => {
    const store = await storeWith({ ...first, services, items });
    popup = await showPopup(store, '#/services');
    await popup.click('button', 'Sync now');
    const shown = sent('sync.confirm')[0]?.request.shown as { key: string; fingerprint: string }[];
    expect(shown.map(({ key }) => key).sort()).toEqual(
      services
        .filter(({ name }) => ['Tax return', 'Payroll', 'Advisory'].includes(name))
        .map(({ key }) => key)
        .sort(),
    );
    expect(shown.every(({ fingerprint }) => fingerprint.length > 0)).toBe(true);
  });

  test('opened from the list takes the focus, and the list when it is left', async () => {
    await open({ ...first, services, items });
    expect(document.activeElement).toBe(document.body);
    popup.get('button', 'Cancel').focus();
    await popup.click('button', 'Cancel');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Services');
    popup.get('button', 'Sync all').focus();
    await popup.click('button', 'Sync all');
    expect(document.activeElement?.textContent).toBe('Review the first sync');
  });

  test('Cancel writes nothing; Sync all reads the whole list and comes back to it', async () => {
    await open({ ...first, services, items });
    await popup.click('button', 'Cancel');
    expect(popup.all('button', 'Sync now')).toEqual([]);
    await popup.click('button', 'Sync all');
    expect(sent('page.read-all')[0]?.request).toEqual({ connection: 'c', tab: 7, tabs: 'open' });
    expect(popup.get('button', 'Sync now')).toBeTruthy();
    expect(sent('sync.confirm')).toEqual([]);
  });

  test('says when the newest of the services was read, whatever other page was looked at since', async () => {
    const store = await storeWith({ ...first, services: [] });
    for (const [name, day] of [
      ['Payroll', 3],
      ['Advisory', 4],
    ] as const)
      await store.put('services', {
        ...{ ...service(name), connection: 'c', since: 1, gone: false },
        readAt: new Date(2025, 2, day, 9, 30).getTime(),
      });
    const firm = await store.get('firms', FIRM);
    if (firm?.page) await store.put('firms', { ...firm, page: { ...firm.page, at: Date.now() } });
    popup = await showPopup(store, '#/services');
    expect(popup.root.textContent).toMatch(/2 services read, Mar 4, 2025, 9:30\sAM\./);
  });

  test.each([
    ['the list', 'page.read-all', 'no-list', 'The open page shows no list of services.'],
    ['QuickBooks', 'mirror.refresh', 'throttled', 'QuickBooks takes no more requests for now.'],
  ])('says that %s could not be read', async (_what, name, problem, said) => {
    await open({ ...first, services, items });
    answers.replies.set(name, { ok: false, problem });
    await popup.click('button', 'Sync all');
    expect(popup.root.querySelector('.notice')?.textContent).toContain(said);
    expect(popup.get('button', 'Sync now')).toBeTruthy();
    answers.replies.clear();
    await popup.click('button', 'Sync all');
    expect(popup.root.querySelector('.notice')).toBeNull();
  });

  test('says that no list is open, unless QuickBooks could not be read either', async () => {
    answers.tabs = [];
    await open({ ...first, services, items });
    await popup.click('button', 'Sync all');
    expect(popup.root.querySelector('.notice')?.textContent).toContain('No TaxDome services list is open.');
    answers.replies.set('mirror.refresh', { ok: false, problem: 'offline' });
    await popup.click('button', 'Sync all');
    expect(popup.root.querySelector('.notice')?.textContent).toContain('The browser is offline.');
  });

  test('a question shows both sides, the preselected answer, and keeps another one', async () => {
    await open({ ...first, services: [service('Advisory')], items: [item('Advisory', { rate: null })] });
    const row = popup.all('button').find(({ className }) => className === 'decision-head');
    row?.click();
    await popup.settle();
    expect((popup.get('radio', 'Link, use the TaxDome values') as HTMLInputElement).checked).toBe(true);
    expect((popup.get('radio', 'Create a new item') as HTMLInputElement).disabled).toBe(true);
    expect(popup.root.querySelector('.compare-differs')?.textContent).toContain('$100.00');
    await popup.click('radio', 'Link, keep the QuickBooks values');
    expect(sent('decide')[0]?.request).toMatchObject({ decision: { kind: 'link', keep: 'quickbooks' } });
    await popup.click('radio', 'Decide later');
    expect(popup.root.textContent).toContain('0 of 1 will be synced. 1 decision open.');
    expect((popup.get('button', 'Sync now') as HTMLButtonElement).disabled).toBe(true);
    expect(await popup.violations()).toEqual([]);
  });

  test('a preview that changed meanwhile is shown again', async () => {
    await open({ ...first, services, items });
    answers.replies.set('sync.confirm', { ok: false, problem: 'changed-since-shown' });
    await popup.click('button', 'Sync now');
    expect(popup.get('alert')).toBeTruthy();
    expect(popup.get('button', 'Sync now')).toBeTruthy();
  });
});
