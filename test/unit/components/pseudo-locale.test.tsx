// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Item } from '../../../lib/catalog/item';
import { words } from '../../../lib/i18n/words';
import { amount, item, rate, service } from '../catalog/make';
import { messagesFromDisk } from '../i18n/words-from-disk';
import { answers, resetBrowser } from './harness/fake-browser';
import { CONNECTION, FIRM, type Shown, showPopup, storeWith } from './harness/popup';

vi.mock('wxt/browser', () => import('./harness/fake-browser'));

/** Every text of the locales stands between these marks; all names are made of digits. What has letters outside is hard-coded. */
const marked = Object.fromEntries(
  Object.entries(messagesFromDisk('en')).map(([key, { message }]) => [key, { message: `⟦${message}⟧` }]),
);
const pseudo = words('en', marked);

/** The two products, the units as they stand in a SKU, months, and what stands in a code or an address. */
const ALLOWED = /QuickBooks|TaxDome|\b(?:Item|Hour)\b|\b(?:Jan|Nov)\b|https:\/\/\S*|intuit_tid|[AP]M|USD/gu;

/** What is read or heard that comes neither from the locales nor from data. */
function loose(root: HTMLElement): string[] {
  const texts = [...root.querySelectorAll('*')].flatMap((element) => [
    ...[...element.childNodes].flatMap((node) => (node.nodeType === 3 ? [node.textContent ?? ''] : [])),
    ...['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''),
  ]);
  return texts.filter((text) => {
    let rest = text;
    // Texts are built into texts.
    for (let before = ''; before !== rest; ) {
      before = rest;
      rest = rest.replace(/⟦[^⟦⟧]*⟧/gu, '');
    }
    return /\p{L}/u.test(rest.replace(ALLOWED, '').replaceAll(FIRM, ''));
  });
}

let popup: Shown;
beforeEach(resetBrowser);
afterEach(() => popup.close());

const services = [
  service('101', { rate: amount('95'), category: '900' }),
  service('102: 1', { rate: amount('80') }),
  service('103', { rate: amount('70') }),
  service('104', { rate: { kind: 'problem', problem: 'ambiguous', text: '1.234' } }),
];
const items: Item[] = [
  item('103', { id: '3', active: false, rate: rate('60') }),
  item('105', { id: '5', rate: rate('-1') }),
];
const connection = { ...CONNECTION, company: { name: '500', country: 'US', currency: 'USD' } };
const accounts = { name: '1' };

describe('in a language that marks each of its texts', () => {
  const open = async (hash: string, known: Parameters<typeof storeWith>[0] = {}) => {
    const store = await storeWith({ connection, services, items, ...known });
    const firm = await store.get('firms', FIRM);
    if (firm) await store.put('firms', { ...firm, name: '700' });
    for (const account of await store.getAll('accounts')) await store.put('accounts', { ...account, ...accounts });
    popup = await showPopup(store, hash, '', pseudo);
  };

  test.each(['#/services', '#/copy', '#/activity', '#/settings'])(
    '%s has no text outside the locales',
    async (hash) => {
      await open(hash);
      for (const summary of popup.root.querySelectorAll('details')) summary.open = true;
      for (const badge of popup.root.querySelectorAll<HTMLElement>('.badge-button')) badge.click();
      await popup.settle();
      // Languages are called by their own names.
      for (const select of popup.root.querySelectorAll('select option')) if (select.closest('.field')) select.remove();
      expect(loose(popup.root)).toEqual([]);
    },
  );

  test('the preview has none', async () => {
    await open('#/services', { settings: { confirmedAt: null } });
    for (const closed of popup.root.querySelectorAll<HTMLElement>('[aria-expanded="false"]')) closed.click();
    await popup.settle();
    for (const closed of popup.root.querySelectorAll<HTMLElement>('[aria-expanded="false"]')) closed.click();
    await popup.settle();
    expect(loose(popup.root)).toEqual([]);
  });

  test('the settings before connecting, and a failure to connect, have none', async () => {
    await open('#/settings', { connection: null });
    answers.replies.set('connect', { ok: false, problem: 'denied' });
    await popup.settle();
    for (const select of popup.root.querySelectorAll('select option')) select.remove();
    expect(loose(popup.root)).toEqual([]);
  });
});
