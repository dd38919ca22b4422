// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CopyEntry } from '../../../lib/store/copy-run';
import { item, rate, service } from '../catalog/make';
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

  test('shows the run while it goes on, each item with its state, and can be stopped', async () => {
    const store = await storeWith({ services: [], items: ITEMS });
    const entry = (
      name: string,
      order: number,
      state: CopyEntry['state'],
      problem: string | null = null,
    ): CopyEntry => ({
      ...{ connection: 'c', itemId: name, run: 'r', order, state, problem, at: order },
      draft: { name, description: null, rate: null, unit: null, category: null },
    });
    await store.put('copies', entry('Item A', 0, 'added'));
    await store.put('copies', entry('Item B', 1, 'failed', 'Name is taken'));
    await store.put('copies', entry('Item C', 2, 'filling'));
    popup = await showPopup(store, '#/copy');
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
});
