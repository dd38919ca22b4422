// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Operation } from '../../../lib/catalog/operation';
import type { Service } from '../../../lib/catalog/service';
import { serviceValues } from '../../../lib/catalog/service-values';
import type { JournalEntry } from '../../../lib/store/journal-entry';
import type { Store } from '../../../lib/store/open';
import { service } from '../catalog/make';
import { resetBrowser } from './harness/fake-browser';
import { type Shown, showPopup, storeWith } from './harness/popup';

vi.mock('wxt/browser', () => import('./harness/fake-browser'));

const SERVICES = ['Advisory', 'Books', 'Payroll'].map((name) => service(name));
const [advisory, books, payroll] = SERVICES as [Service, Service, Service];

let store: Store;
let popup: Shown;
beforeEach(async () => {
  resetBrowser();
  store = await storeWith({ services: SERVICES });
});
afterEach(() => {
  popup.close();
  vi.restoreAllMocks();
});

const operation = (of: Service, state: Operation['state']): Operation => ({
  ...{ id: `o-${of.key}`, connection: 'c', serviceKey: of.key, kind: 'create', cause: 'manual', itemId: null },
  ...{
    values: serviceValues(of, { categories: true, unitInSku: true }),
    before: null,
    state,
    attempts: 1,
    notBefore: 0,
    createdAt: 1,
    sentAt: 1,
    batchId: null,
  },
  error:
    state === 'failed'
      ? { code: '6000', message: 'Not taken', detail: '', httpStatus: 400, intuitTid: null, at: 1 }
      : null,
});
const become = async (of: Service, state: Operation['state']) => {
  await store.put('operations', operation(of, state));
  await popup.changed('operations');
};

/** A browser without `moveBefore` takes the focus from an element that is moved; happy-dom leaves it. */
function takeFocusFromMoved(): void {
  const { insertBefore } = Node.prototype;
  vi.spyOn(Node.prototype, 'insertBefore').mockImplementation(function (this: Node, node, before) {
    if (node.isConnected && node.contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
    return insertBefore.call(this, node, before);
  });
}

/** Opens the explanation of the first row, and gives the focus to its button. */
async function openFirst(): Promise<HTMLElement> {
  await act(() => popup.root.querySelector<HTMLElement>('.badge-button')?.click());
  await popup.settle();
  const sync = popup.get('button', 'Sync to QuickBooks');
  sync.focus();
  return sync;
}

const list = () => popup.root.querySelector('section[aria-label="Services"]');
const names = () => [...popup.root.querySelectorAll('.row-name')].map((name) => name.textContent);

describe('the focus among services', () => {
  test('is the list’s where the bar of the selection goes', async () => {
    popup = await showPopup(store, '#/services');
    await popup.click('checkbox', 'Select all');
    popup.get('button', 'Sync 3').focus();
    await popup.click('button', 'Sync 3');
    expect(document.activeElement).toBe(list());
  });

  test('is the list’s where Retry has nothing left to do', async () => {
    for (const each of [advisory, books]) await store.put('operations', operation(each, 'failed'));
    popup = await showPopup(store, '#/services');
    popup.get('button', 'Retry 2 failed').focus();
    await become(books, 'queued');
    expect(document.activeElement).toBe(list());
  });

  test('is the list’s where the row goes, the last one too', async () => {
    for (const each of [advisory, books]) await store.put('operations', operation(each, 'failed'));
    popup = await showPopup(store, '#/services');
    await popup.click('button', 'Failed 2');
    await openFirst();
    await become(advisory, 'queued');
    expect(document.activeElement).toBe(list());
    await openFirst();
    await become(books, 'queued');
    expect(names()).toEqual([]);
    expect(document.activeElement).toBe(list());
  });

  test('stays where it is when the row comes to stand elsewhere', async () => {
    takeFocusFromMoved();
    await store.put('operations', operation(payroll, 'failed'));
    popup = await showPopup(store, '#/services');
    const badge = popup.root.querySelector<HTMLElement>('.badge-button');
    badge?.focus();
    await become(payroll, 'queued');
    expect(names()).toEqual(['Advisory', 'Books', 'Payroll']);
    expect(document.activeElement).toBe(badge);
  });

  test('is the explanation’s where its button goes with the move', async () => {
    takeFocusFromMoved();
    await store.put('operations', operation(payroll, 'failed'));
    popup = await showPopup(store, '#/services');
    const sync = await openFirst();
    await become(payroll, 'queued');
    expect(sync.isConnected).toBe(false);
    expect(document.activeElement).toBe(popup.root.querySelector('.detail'));
  });

  test('is left alone where none of them had it', async () => {
    takeFocusFromMoved();
    await store.put('operations', operation(payroll, 'failed'));
    popup = await showPopup(store, '#/services');
    (document.activeElement as HTMLElement | null)?.blur();
    await become(payroll, 'queued');
    expect(document.activeElement).toBe(document.body);
    popup.get('link', 'Activity').focus();
    await become(payroll, 'failed');
    expect(document.activeElement).toBe(popup.get('link', 'Activity'));
  });
});

test('the focus stays at an entry of the activity whose Undo goes', async () => {
  const entry = {
    ...{ connection: 'c', at: Date.UTC(2026, 10, 20), serviceKey: books.key, name: 'Books', itemId: '1' },
    ...{ before: null, values: { name: 'Books' }, error: null },
  };
  await store.add('journal', { ...entry, kind: 'created', cause: 'manual' });
  popup = await showPopup(store, '#/activity');
  const undo = popup.get('button', 'Undo');
  const row = undo.closest('li');
  undo.focus();
  await popup.click('button', 'Undo');
  await become(books, 'queued');
  expect(undo.isConnected).toBe(false);
  expect(document.activeElement).toBe(row);
});

describe('the first of the rows that Show more brings has the focus', () => {
  const focused = () => `${document.activeElement?.tagName} ${document.activeElement?.textContent}`;

  test('in the activity, where the button comes to stand below them, or goes', async () => {
    const entry: Omit<JournalEntry, 'name'> = {
      ...{ connection: 'c', at: Date.UTC(2026, 10, 20), kind: 'connected', serviceKey: null, itemId: null },
      ...{ cause: 'user', before: null, values: null, error: null },
    };
    for (let at = 1; at <= 410; at += 1) await store.add('journal', { ...entry, name: `Firm ${at}` });
    popup = await showPopup(store, '#/activity');
    popup.get('button', 'Show 210 more').focus();
    await popup.click('button', 'Show 210 more');
    expect(focused()).toMatch(/^LI .*Firm 210\b/u);
    await popup.click('button', 'Show 10 more');
    expect(focused()).toMatch(/^LI .*Firm 10\b/u);
    expect(popup.root.querySelectorAll('.entry')).toHaveLength(410);
  });

  test('in the tables of the preview, also where a decision stands open above them', async () => {
    const services = Array.from({ length: 6 }, (_, at) => service(`Service ${at}`));
    popup = await showPopup(await storeWith({ services, settings: { confirmedAt: null } }), '#/services');
    const [change] = popup.all('button', 'Change…');
    await act(() => change?.click());
    await popup.settle();
    await popup.click('button', 'Show 3 more');
    expect(focused()).toMatch(/^TR Service 3/u);
  });

  test('in the list of what is skipped', async () => {
    const services = Array.from({ length: 6 }, (_, at) => service(`Part: ${at}`));
    popup = await showPopup(await storeWith({ services, settings: { confirmedAt: null } }), '#/services');
    await popup.click('button', 'Show 3 more');
    expect(focused()).toMatch(/^LI Part: 3/u);
    expect(await popup.violations()).toEqual([]);
  });
});
