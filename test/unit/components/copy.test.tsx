// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { reportCsv } from '../../../components/copy/save-report';
import type { CopyEntry } from '../../../lib/store/copy-run';
import { item, rate, service } from '../catalog/make';
import { wordsFromDisk } from '../i18n/words-from-disk';
import { answers, resetBrowser } from './harness/fake-browser';
import { FIRM, type Shown, showPopup, storeWith } from './harness/popup';

vi.mock('wxt/browser', () => import('./harness/fake-browser'));

const ITEMS = [
  item('Item B', { rate: rate('20'), sku: 'Item' }),
  item('Item C', { rate: rate('5'), sku: 'Hour' }),
  item('Item A', { rate: rate('100'), sku: 'Item' }),
  item('Discount', { rate: rate('-25') }),
  item('Tax return', { rate: rate('450') }),
];

let popup: Shown;
beforeEach(() => {
  resetBrowser();
  localStorage.clear();
  answers.tabs = [{ id: 7, url: `https://${FIRM}/app/services`, active: true }];
});
afterEach(() => popup.close());

const open = async (items = ITEMS) => {
  popup = await showPopup(await storeWith({ services: [service('Tax return')], items }), '#/copy');
  return popup;
};
const names = () => [...popup.root.querySelectorAll('.copy-name')].map((cell) => cell.textContent);

const entry = (name: string, order: number, state: CopyEntry['state'], problem: string | null = null): CopyEntry => ({
  ...{ connection: 'c', itemId: name, run: 'r', order, state, problem, at: order },
  draft: { name, description: null, rate: null, unit: null, category: null },
});

describe('copy from QuickBooks', () => {
  test('is a table with a checkbox a row; what can’t be copied is disabled, with the reason', async () => {
    await open();
    expect(popup.all('row')).toHaveLength(6);
    expect((popup.get('checkbox', 'Item A') as HTMLInputElement).disabled).toBe(false);
    expect((popup.get('checkbox', 'Discount') as HTMLInputElement).disabled).toBe(true);
    expect((popup.get('checkbox', 'Tax return') as HTMLInputElement).disabled).toBe(true);
    expect(popup.root.textContent).toContain('The rate is negative');
    expect(popup.root.textContent).toContain('TaxDome has a service with this name');
    expect(await popup.violations()).toEqual([]);
  });

  test('is sorted by any column, either way round', async () => {
    await open();
    expect(names()).toEqual(['Discount', 'Item A', 'Item B', 'Item C', 'Tax return']);
    const header = popup.get('columnheader', 'Rate');
    expect(header.getAttribute('aria-sort')).toBe('none');
    await popup.click('button', 'Rate');
    expect(names()).toEqual(['Discount', 'Item C', 'Item B', 'Item A', 'Tax return']);
    expect(header.getAttribute('aria-sort')).toBe('ascending');
    await popup.click('button', 'Rate');
    expect(names()).toEqual(['Tax return', 'Item A', 'Item B', 'Item C', 'Discount']);
    expect(header.getAttribute('aria-sort')).toBe('descending');
  });

  test('is searched, filtered and selected, and Save hands over just what is chosen', async () => {
    await open();
    await popup.type('Search', 'item a');
    expect(names()).toEqual(['Item A']);
    await popup.type('Search', '');
    await popup.click('checkbox', 'Select all');
    await popup.click('checkbox', 'Item B');
    expect(popup.root.textContent).toContain('2 selected of 3');
    await popup.click('button', 'Save');
    expect(answers.sent).toMatchObject([
      {
        name: 'copy.start',
        request: {
          connection: 'c',
          tab: 7,
          entries: [
            { draft: { name: 'Item C', rate: '5', unit: 'hour', category: null } },
            { draft: { name: 'Item A', rate: '100', unit: 'item', category: null } },
          ],
        },
      },
    ]);
  });

  test('takes categories along only when asked to', async () => {
    const parent = item('Advisory', { type: 'Category', rate: null });
    await open([parent, item('Training', { parentId: parent.id })]);
    expect(names()).toEqual(['Advisory', 'Training']);
    await popup.click('checkbox', 'Copy categories');
    await popup.click('checkbox', 'Training');
    await popup.click('button', 'Save');
    expect(answers.sent[0]?.request.entries).toMatchObject([{ draft: { category: 'Advisory' } }]);
  });

  test('says what to do where no services page is open', async () => {
    await open();
    answers.replies.set('copy.start', { ok: false, problem: 'no-page' });
    await popup.click('checkbox', 'Item A');
    await popup.click('button', 'Save');
    expect(popup.get('alert').textContent?.length).toBeGreaterThan(5);
    expect((popup.get('checkbox', 'Item A') as HTMLInputElement).checked).toBe(true);
  });

  test('shows SKU, type and state, sorts by each, and is narrowed to a type', async () => {
    await open([
      item('Notary', { sku: 'Hour' }),
      item('Paper', { type: 'NonInventory', sku: 'Item' }),
      item('Chair', { type: 'Inventory', active: false }),
    ]);
    const row = popup.all('row').find((each) => each.textContent?.startsWith('Paper'));
    expect(row?.textContent).toContain('ItemNon-inventoryActive');
    for (const [column, first] of [
      ['SKU', 'Notary'],
      ['Type', 'Chair'],
      ['State', 'Notary'],
    ] as const) {
      await popup.click('button', column);
      expect([column, names()[0]]).toEqual([column, first]);
    }
    await popup.choose('Type', 'NonInventory');
    expect(names()).toEqual(['Paper']);
    expect(await popup.violations()).toEqual([]);
  });

  test('shows what will be filled in, in the page’s number format, and takes a rate type that is set by hand', async () => {
    const store = await storeWith({
      items: [item('Audit', { rate: rate('1450.5'), sku: 'Box', description: 'Yearly' })],
    });
    const firm = await store.get('firms', FIRM);
    if (firm) await store.put('firms', { ...firm, language: 'de' });
    popup = await showPopup(store, '#/copy');
    expect(popup.root.textContent).toContain('SKU Box is no rate type; it stays blank');
    await popup.click('button', 'Audit: values for TaxDome');
    expect(popup.root.querySelector('.copy-mapping')?.textContent).toContain('1450,50');
    expect(popup.root.querySelector('.copy-mapping')?.textContent).toContain('Yearly');
    expect(await popup.violations()).toEqual([]);
    await popup.choose('Rate type', 'hour');
    expect(popup.root.textContent).not.toContain('is no rate type');
    await popup.click('checkbox', 'Audit');
    await popup.click('button', 'Save');
    expect(answers.sent[0]?.request.entries).toMatchObject([
      { draft: { name: 'Audit', rate: '1450.5', unit: 'hour' } },
    ]);
  });

  test('offers to read the whole list, Archived included', async () => {
    await open();
    await popup.click('button', 'Read the list now');
    expect(answers.sent).toEqual([{ name: 'page.read-all', request: { connection: 'c', tab: 7, tabs: 'both' } }]);
    expect(popup.root.textContent).toContain('1 service read.');
  });

  test('says so where the list could not be read to its end', async () => {
    await open();
    answers.replies.set('page.read-all', { ok: false, problem: 'list-not-read' });
    await popup.click('button', 'Read the list now');
    expect(popup.get('alert').textContent).toContain('could not be read to its end');
    expect(popup.get('button', 'Read the list now')).toBeTruthy();
  });

  test('shows the run while it goes on, each item with its state, and can be stopped', async () => {
    const store = await storeWith({ services: [], items: ITEMS });
    await store.put('copies', entry('Item A', 0, 'added'));
    await store.put('copies', entry('Item B', 1, 'failed', 'Name is taken'));
    await store.put('copies', { ...entry('Item C', 2, 'filling'), at: Date.now() });
    popup = await showPopup(store, '#/copy');
    expect(popup.root.querySelector('.progress')?.textContent).toContain('Item C');
    expect(popup.root.textContent).toContain('Adding 3 of 3 to TaxDome');
    expect(popup.root.textContent).toContain('TaxDome refused it: Name is taken');
    expect(popup.get('progressbar').getAttribute('aria-valuenow')).toBe('2');
    expect(await popup.violations()).toEqual([]);
    await popup.click('button', 'Stop');
    expect(answers.sent).toEqual([{ name: 'copy.stop', request: { connection: 'c' } }]);
  });

  test('sums up a finished run, which stays until it is put away', async () => {
    const store = await storeWith({ services: [], items: ITEMS });
    const draft = { name: 'Item A', description: null, rate: null, unit: null, category: null };
    await store.put('copies', {
      ...{ connection: 'c', itemId: '1', run: 'r', order: 0, draft },
      state: 'added',
      problem: null,
      at: 1,
    });
    popup = await showPopup(store, '#/copy');
    expect(popup.root.textContent).toContain('1 service added.');
    await popup.click('button', 'Done');
    expect(popup.get('button', 'Save')).toBeTruthy();
  });

  test('is paused and goes on', async () => {
    const store = await storeWith({ items: ITEMS });
    await store.put('copies', { ...entry('Item A', 0, 'waiting'), at: Date.now() });
    popup = await showPopup(store, '#/copy');
    expect(popup.root.textContent).toContain('Reading the services list, Archived included');
    await popup.click('button', 'Pause');
    await store.put('copies', entry('Item A', 0, 'paused'));
    popup.close();
    popup = await showPopup(store, '#/copy');
    expect(popup.root.textContent).toContain('Paused, 0 of 1 done');
    expect(await popup.violations()).toEqual([]);
    await popup.click('button', 'Go on');
    expect(answers.sent).toEqual([
      { name: 'copy.pause', request: { connection: 'c' } },
      { name: 'copy.continue', request: { connection: 'c', tab: 7 } },
    ]);
  });

  test('that rests opens the services list', async () => {
    const store = await storeWith({ items: ITEMS });
    await store.put('copies', entry('Item A', 0, 'waiting'));
    popup = await showPopup(store, '#/copy');
    await popup.click('button', 'Open services list');
    expect(answers.sent).toEqual([{ name: 'copy.continue', request: { connection: 'c', tab: 7 } }]);
  });

  test('counts copied, skipped and not added, and a refused name is exchanged for another', async () => {
    const store = await storeWith({ items: ITEMS });
    await store.put('copies', entry('Item A', 0, 'added'));
    await store.put('copies', entry('Item B', 1, 'skipped', 'name-taken'));
    await store.put('copies', entry('Item C', 2, 'failed', 'An archived service has this name'));
    popup = await showPopup(store, '#/copy');
    expect(popup.root.textContent).toContain('1 service added. 1 skipped. 1 not added.');
    const [, last] = popup.all('button', 'Use another name…');
    last?.click();
    await popup.settle();
    await popup.type('Name', 'Item C, new');
    await popup.click('button', 'Add');
    expect(answers.sent).toMatchObject([
      { name: 'copy.start', request: { entries: [{ itemId: 'Item C', draft: { name: 'Item C, new' } }] } },
    ]);
  });

  test('a name that was not exchanged is said to be none, and nothing is sent', async () => {
    const store = await storeWith({ items: ITEMS });
    await store.put('copies', entry('Item A', 0, 'skipped', 'name-taken'));
    popup = await showPopup(store, '#/copy');
    await popup.click('button', 'Use another name…');
    await popup.click('button', 'Add');
    expect(popup.root.textContent).toContain('This is the name that it has already.');
    await popup.type('Name', '  ');
    await popup.click('button', 'Add');
    expect(popup.root.textContent).toContain('Enter a name.');
    expect(answers.sent).toEqual([]);
    expect(await popup.violations()).toEqual([]);
  });

  test('what an earlier run left is shown with the run, counts in its sum, and not in its progress', async () => {
    const store = await storeWith({ items: ITEMS });
    const left = { ...entry('Item B', 1, 'failed', 'No'), kept: true } as const;
    await store.put('copies', { ...entry('Item A', 0, 'waiting'), at: Date.now() });
    await store.put('copies', left);
    await store.put('copies', { ...entry('Item C', 2, 'by-hand'), kept: true });
    popup = await showPopup(store, '#/copy');
    expect(popup.root.textContent).toContain('Adding 1 of 1 to TaxDome');
    expect(popup.root.textContent).toContain('TaxDome refused it: No');
    expect(popup.get('button', 'Copy Name')).toBeTruthy();
    await store.put('copies', { ...entry('Item A', 0, 'added'), at: Date.now() });
    popup.close();
    popup = await showPopup(store, '#/copy');
    expect(popup.root.textContent).toContain('1 service added. 1 not added.');
    expect(popup.root.textContent).toContain('Item C');
  });

  test('lays the values out for adding by hand, each with a button that copies it', async () => {
    const store = await storeWith({ items: ITEMS });
    await store.put('copies', entry('Item A', 0, 'failed', 'no-form'));
    popup = await showPopup(store, '#/copy');
    await popup.click('button', 'Add by hand');
    expect(answers.sent).toEqual([{ name: 'copy.by-hand', request: { connection: 'c' } }]);
    const draft = { name: 'Item A', description: 'Yearly', rate: rate('12.5'), unit: 'hour', category: null } as const;
    await store.put('copies', { ...entry('Item A', 0, 'by-hand', 'no-form'), draft });
    popup.close();
    popup = await showPopup(store, '#/copy');
    const copied: string[] = [];
    const writeText = async (text: string) => void copied.push(text);
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    for (const field of ['Name', 'Description', 'Rate', 'Rate type']) await popup.click('button', `Copy ${field}`);
    expect(copied).toEqual(['Item A', 'Yearly', '12.50', 'Hour']);
    expect(await popup.violations()).toEqual([]);
  });

  test('is reported as a table with what became of each item, and why', () => {
    const lines = reportCsv(
      [
        { ...entry('Item A', 0, 'added'), unset: ['category'] },
        entry('Item B', 1, 'skipped', 'name-taken'),
        entry('=1+1', 2, 'failed', 'Too long, "really"'),
      ],
      wordsFromDisk('en'),
    ).split('\r\n');
    expect(lines).toEqual([
      '\uFEFFTime (UTC),Name,Result,Details,Rate,Rate type,Category',
      '1970-01-01T00:00:00.000Z,Item A,Copied,"Added, seen in the list TaxDome’s form does not offer its category; it stays blank.",,,',
      '1970-01-01T00:00:00.001Z,Item B,Skipped,TaxDome has a service with this name already. Nothing was saved.,,,',
      `1970-01-01T00:00:00.002Z,'=1+1,Failed,"TaxDome refused it: Too long, ""really""",,,`,
      '',
    ]);
  });
});
