// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Operation } from '../../../lib/catalog/operation';
import type { Service } from '../../../lib/catalog/service';
import { itemValues, serviceValues } from '../../../lib/catalog/service-values';
import type { JournalEntry } from '../../../lib/store/journal-entry';
import { amount, item, service } from '../catalog/make';
import { answers, resetBrowser } from './harness/fake-browser';
import { FIRM, type Known, type Shown, showPopup, storeWith } from './harness/popup';

vi.mock('wxt/browser', () => import('./harness/fake-browser'));

let popup: Shown;
beforeEach(() => {
  resetBrowser();
  answers.tabs = [{ id: 7, url: `https://${FIRM}/app/services`, active: true }];
});
afterEach(() => {
  popup.close();
  vi.restoreAllMocks();
});

const sent = (name: string) => answers.sent.filter((message) => message.name === name);
const SCOPE = { categories: true, unitInSku: true };

const failed = (of: Service, code: string): Operation => ({
  ...{ id: `o-${of.key}`, connection: 'c', serviceKey: of.key, kind: 'create', cause: 'preview', itemId: null },
  ...{ values: serviceValues(of, SCOPE), before: null, state: 'failed', attempts: 2, notBefore: 0, createdAt: 1 },
  ...{ sentAt: 1, batchId: null },
  error: { code, message: 'Not taken', detail: 'Item Id=3 is in the way', httpStatus: 400, intuitTid: 'tid-1', at: 1 },
});

async function open(
  known: Known & { failed?: readonly Operation[]; linked?: readonly [Service, string][] },
  hash = '#/services',
) {
  const store = await storeWith(known);
  for (const operation of known.failed ?? []) await store.put('operations', operation);
  for (const [of, itemId] of known.linked ?? []) {
    const item = known.items?.find(({ id }) => id === itemId);
    if (!item) throw new Error(itemId);
    await store.put('links', {
      ...{ connection: 'c', serviceKey: of.key, itemId, origin: 'created', wroteSku: null, syncedAt: 1 },
      base: { service: serviceValues(of, SCOPE), item: itemValues(item, new Map()) },
    });
  }
  popup = await showPopup(store, hash);
  return store;
}

describe('a service that failed', () => {
  const books = service('Books');

  test('has a button that sends it again, and details to copy', async () => {
    await open({ services: [books], failed: [failed(books, '6000')] });
    await popup.click('button', 'Failed');
    expect(popup.root.textContent).toContain('6000 · Not taken');
    expect(popup.root.textContent).toContain('tid-1');
    expect(popup.get('button', 'Copy details')).toBeTruthy();
    await popup.click('button', 'Sync to QuickBooks');
    expect(sent('sync.services')[0]?.request).toEqual({ connection: 'c', keys: [books.key] });
    expect(await popup.violations()).toEqual([]);
  });

  test('is told with the name of the item that is in the way, not with its id', async () => {
    await open({ services: [books], failed: [failed(books, '6000')], items: [item('Ledger', { id: '3' })] });
    await popup.click('button', 'Failed');
    expect(popup.root.textContent).toContain('“Ledger” is in the way');
  });

  test('for its account leads to the account in the settings', async () => {
    await open({ services: [books], failed: [failed(books, '6430')] });
    await popup.click('button', 'Failed');
    expect((popup.get('link', 'Choose an income account…') as HTMLAnchorElement).getAttribute('href')).toBe(
      '#/settings/account',
    );
  });

  test('with others is tried again together', async () => {
    const more = service('More');
    await open({ services: [books, more], failed: [failed(books, '6000'), failed(more, '6000')] });
    await popup.click('button', 'Retry 2 failed');
    const keys = sent('sync.services')[0]?.request.keys as readonly string[] | undefined;
    expect([...(keys ?? [])].sort()).toEqual([books.key, more.key].sort());
  });

  test('is found from the activity', async () => {
    const store = await open({ services: [books], failed: [failed(books, '6000')] });
    await store.add('journal', {
      ...{
        connection: 'c',
        at: 1,
        kind: 'failed',
        serviceKey: books.key,
        name: 'Books',
        itemId: null,
        cause: 'preview',
      },
      ...{ before: null, values: null, error: failed(books, '6000').error },
    });
    popup.close();
    popup = await showPopup(store, '#/activity');
    expect((popup.get('link', 'How to fix') as HTMLAnchorElement).getAttribute('href')).toBe(
      `#/services/${encodeURIComponent(books.key)}`,
    );
  });
});

describe('the address of a service', () => {
  test('opens its explanation, before all others', async () => {
    const last = service('Zebra: x');
    await open({ services: [service('Apple'), last] }, `#/services/${encodeURIComponent(last.key)}`);
    expect(popup.root.querySelector('.row-name')?.textContent).toBe('Zebra: x');
    expect(popup.root.querySelector('.detail')?.textContent).toContain('The name has a colon');
  });

  test('that nobody has leads to the list', async () => {
    await open({ services: [service('Apple')] }, '#/services/%E0%A4%A');
    expect(popup.root.querySelectorAll('.row-item').length).toBe(1);
  });
});

describe('a linked service', () => {
  const books = service('Books');
  const linked = item('Books', { id: '3', sku: 'Item' });

  test('whose item was changed in QuickBooks can keep either side', async () => {
    const store = await open({ services: [books], items: [linked], linked: [[books, '3']] });
    await store.put('items', { ...linked, rate: '120' as typeof linked.rate, connection: 'c' });
    popup.close();
    popup = await showPopup(store, '#/services');
    popup.root.querySelector<HTMLElement>('.badge-button')?.click();
    await popup.settle();
    await popup.click('button', 'Keep the QuickBooks values');
    expect(sent('decide')[0]?.request).toMatchObject({ decision: { kind: 'keep', keep: 'quickbooks' } });
  });

  test('that both sides changed keeps QuickBooks’ values by a button only: the arrow keys go through the answers', async () => {
    const store = await open({ services: [books], items: [linked], linked: [[books, '3']] });
    await store.put('items', { ...linked, rate: '120' as typeof linked.rate, connection: 'c' });
    const changed = { ...books, rate: amount('130') };
    await store.put('services', { ...changed, connection: 'c', since: 1, readAt: 1, gone: false });
    popup.close();
    popup = await showPopup(store, '#/services');
    popup.root.querySelector<HTMLElement>('.badge-button')?.click();
    await popup.settle();
    await popup.click('radio', 'Keep the QuickBooks values');
    expect(sent('decide')).toEqual([]);
    expect((popup.get('radio', 'Keep the QuickBooks values') as HTMLInputElement).checked).toBe(true);
    await popup.click('button', 'Keep the QuickBooks values');
    expect(sent('decide')[0]?.request).toMatchObject({ decision: { kind: 'keep', keep: 'quickbooks' } });
  });

  test('is unlinked after a question, of which the safe answer is first', async () => {
    await open({ services: [books], items: [linked], linked: [[books, '3']] });
    await popup.click('button', 'More for Books');
    await popup.click('menuitem', 'Unlink…');
    expect(sent('unlink')).toEqual([]);
    await popup.click('button', 'Unlink');
    expect(sent('unlink')[0]?.request).toEqual({ connection: 'c', key: books.key });
  });

  test('that is archived in TaxDome offers to make its item inactive', async () => {
    const old = { ...books, archived: true };
    await open({ services: [old], items: [linked], linked: [[old, '3']] });
    await popup.click('button', 'More for Books');
    await popup.click('menuitem', 'Make inactive in QuickBooks…');
    await popup.click('button', 'Make inactive');
    expect(sent('item.set-active')[0]?.request).toEqual({
      connection: 'c',
      key: books.key,
      itemId: '3',
      active: false,
    });
  });
});

describe('the last write of a service', () => {
  const books = service('Books');
  const written = item('Books', { id: '3', sku: 'Item' });
  const UNDO = 'Undo the last write';
  const entry: Omit<JournalEntry, 'kind'> = {
    ...{ connection: 'c', at: 1, serviceKey: books.key, name: 'Books', itemId: '3', cause: 'manual' },
    ...{ before: null, values: { name: 'Books' }, error: null },
  };
  const openMenu = () => popup.click('button', 'More for Books');
  const shown = () => popup.all('menuitem').map(({ textContent }) => textContent);

  test('is undone from its menu', async () => {
    const store = await open({ services: [books], items: [written], linked: [[books, '3']] });
    await store.add('journal', { ...entry, kind: 'linked' });
    const id = await store.add('journal', { ...entry, kind: 'created' });
    await openMenu();
    await popup.click('menuitem', UNDO);
    expect(sent('undo')).toEqual([{ name: 'undo', request: { connection: 'c', entry: id } }]);
  });

  test.each<[string, readonly JournalEntry['kind'][]]>([
    ['nothing was written', ['linked']],
    ['it was undone already', ['created', 'undone']],
    ['the item was unlinked since', ['created', 'unlinked', 'linked']],
  ])('is not offered where %s', async (_why, kinds) => {
    const store = await open({ services: [books], items: [written], linked: [[books, '3']] });
    for (const kind of kinds) await store.add('journal', { ...entry, kind });
    await openMenu();
    expect(shown()).toContain('Unlink…');
    expect(shown()).not.toContain(UNDO);
  });

  test('is not offered while another is under way', async () => {
    const store = await open({ services: [books], items: [written], linked: [[books, '3']] });
    await store.add('journal', { ...entry, kind: 'created' });
    await store.put('operations', { ...failed(books, '6000'), state: 'queued', error: null });
    await popup.changed('operations');
    await openMenu();
    expect(shown()).not.toContain(UNDO);
  });

  test('is looked up when the menu of a linked service is opened, and not before', async () => {
    const reading = vi.spyOn(IDBIndex.prototype, 'getAll');
    const journalReads = () =>
      reading.mock.contexts.filter((index) => (index as IDBIndex).objectStore.name === 'journal').length;
    await open({ services: [books, service('Audit')], items: [written], linked: [[books, '3']] });
    await popup.changed('services');
    await popup.click('button', 'More for Audit');
    expect(shown()).toContain('Exclude');
    expect(journalReads()).toBe(0);
    await openMenu();
    expect(journalReads()).toBe(1);
  });
});

describe('the preview', () => {
  const first = { settings: { confirmedAt: null } };

  test('lets every row be decided otherwise', async () => {
    await open({ ...first, services: [service('Tax return')] });
    await popup.click('button', 'Change…');
    expect((popup.get('radio', 'Create a new item') as HTMLInputElement).checked).toBe(true);
    await popup.click('radio', 'Never sync this service');
    expect(sent('decide')[0]?.request).toMatchObject({ decision: { kind: 'exclude' } });
  });

  test('of a match says what happens unless it is changed', async () => {
    await open({ ...first, services: [service('Payroll')], items: [item('Payroll', { sku: 'Item' })] });
    await popup.click('button', 'Change…');
    expect((popup.get('radio', 'Link Payroll, as found') as HTMLInputElement).checked).toBe(true);
  });

  test('names a category that QuickBooks hasn’t, and the account of each row', async () => {
    await open({
      settings: { confirmedAt: null, categoryAccounts: { tax: '2' } },
      services: [service('Tax return', { category: 'Tax' }), service('Books')],
    });
    const rows = [...popup.root.querySelectorAll('.plan tbody tr')].map((row) => row.textContent ?? '');
    expect(rows.find((row) => row.startsWith('Tax return'))).toMatch(/Tax · new category.*Sales/u);
    expect(rows.find((row) => row.startsWith('Books'))).toMatch(/Uncategorized Income/u);
  });

  test('offers another name where QuickBooks can’t hold one', async () => {
    await open({ ...first, services: [service('Audit: support')] });
    await popup.click('button', 'Use another name…');
    await popup.type('Name in QuickBooks', 'Audit support');
    await popup.click('button', 'Use this name');
    expect(sent('rename')[0]?.request).toMatchObject({ name: 'Audit support' });
  });

  test('a service that was given a name shows both', async () => {
    const audit = service('Audit: support');
    const store = await open({ ...first, services: [audit] });
    await store.put('aliases', {
      connection: 'c',
      serviceKey: audit.key,
      name: 'Audit support',
      of: audit.name,
      at: 1,
    });
    popup.close();
    popup = await showPopup(store, '#/services');
    const row = popup.root.querySelector('.plan tbody th')?.textContent;
    expect(row).toBe('Audit: supportCalled Audit support in QuickBooks');
  });
});

describe('the settings', () => {
  test('give the new items of a category an account of their own', async () => {
    await open({ services: [service('Tax return', { category: 'Tax' })] }, '#/settings');
    for (const closed of popup.root.querySelectorAll('details')) closed.open = true;
    await popup.choose('Account for Tax', '2');
    expect(sent('settings.save')[0]?.request).toEqual({ connection: 'c', changes: { categoryAccounts: { tax: '2' } } });
  });

  test('delete everything only after a question', async () => {
    await open({}, '#/settings');
    await popup.click('button', 'Delete…');
    expect(sent('data.delete')).toEqual([]);
    expect(popup.root.textContent).toContain('Colleagues who use the same Intuit keys');
    await popup.click('button', 'Delete everything');
    expect(sent('data.delete').length).toBe(1);
  });

  test('keep the chosen language', async () => {
    await open({}, '#/settings');
    await popup.choose('Language', 'ja');
    expect(answers.local).toEqual({ language: 'ja' });
  });

  test('lock a language that the organization set', async () => {
    answers.managed = { language: 'fr' };
    await open({}, '#/settings');
    expect((popup.get('combobox', 'Language') as HTMLSelectElement).disabled).toBe(true);
  });

  test('offer the hosts that the organization named, and nothing that is no single host', async () => {
    answers.managed = { taxdomeHosts: ['https://portal.firm.example/*', '*://*/*', 'demo.taxdome.com', 7] };
    await open({}, '#/settings');
    expect(popup.root.textContent).toContain('portal.firm.example');
    await popup.root.querySelector<HTMLElement>('[aria-describedby="domain-portal.firm.example"]')?.click();
    await popup.settle();
    expect(answers.asked).toEqual([['https://portal.firm.example/*']]);
  });
});
