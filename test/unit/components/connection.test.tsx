// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { dayOf } from '../../../components/state/format';
import type { Item } from '../../../lib/catalog/item';
import { keepOutcome } from '../../../lib/messages/last-outcome';
import type { Connection, Mirror } from '../../../lib/store/schema';
import { item, linked, service } from '../catalog/make';
import { wordsFromDisk } from '../i18n/words-from-disk';
import { answers, resetBrowser } from './harness/fake-browser';
import { CONNECTION, type Shown, showPopup, storeWith } from './harness/popup';

vi.mock('wxt/browser', () => import('./harness/fake-browser'));

const NOW = new Date(2026, 10, 28, 12, 0).getTime();
const END = new Date(2026, 11, 12, 11, 59).getTime();
const MINUTE = 60_000;

let popup: Shown;
beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});
afterEach(() => {
  vi.restoreAllMocks();
  popup.close();
  vi.useRealTimers();
});

/** Spaces that keep a date on one line are as good as others. */
const text = () => (popup.root.textContent ?? '').replaceAll('\u00a0', ' ');
const head = () => popup.root.querySelector('header')?.textContent ?? '';

describe('a connection that Intuit ends on a known day', () => {
  const open = async (changes: Partial<Connection>, section = '#/settings') => {
    popup = await showPopup(await storeWith({ connection: { ...CONNECTION, ...changes } }), section);
  };

  test('says so 14 days before, and can be renewed at once', async () => {
    await open({ signInEndsAt: END });
    expect(text()).toContain('The connection to QuickBooks ends on December 12');
    expect(text()).toContain('Reconnect now; nothing is lost.');
    expect(head()).toContain('Connected');
    expect(await popup.violations()).toEqual([]);
    await popup.click('button', 'Reconnect');
    expect(answers.sent).toEqual([{ name: 'reconnect', request: { connection: 'c' } }]);
  });

  test('says why renewing came to nothing, and goes on warning', async () => {
    await open({ signInEndsAt: END }, '#/services');
    answers.replies.set('reconnect', { ok: false, problem: 'cancelled' });
    await popup.click('button', 'Reconnect');
    expect(popup.get('alert').textContent).toContain('Connecting was canceled');
    expect(text()).toContain('ends on December 12');
  });

  test('leads to the form for the keys where they are gone, and says why', async () => {
    const store = await storeWith({ connection: { ...CONNECTION, state: 'reconnect' } });
    popup = await showPopup(store, '#/services');
    answers.replies.set('reconnect', { ok: false, problem: 'no-keys' });
    // As the worker does before it answers.
    await keepOutcome(CONNECTION.firm, { ok: false, problem: 'no-keys' }, NOW);
    await store.put('connections', { ...CONNECTION, state: 'disconnected' });
    await popup.click('button', 'Reconnect');
    expect(location.hash).toBe('#/settings');
    expect(popup.get('alert').textContent).toContain('This browser no longer has the keys');
    expect(popup.get('button', 'Connect to QuickBooks')).toBeTruthy();
    expect(await popup.violations()).toEqual([]);
  });

  test.each([
    ['more than 14 days before', { signInEndsAt: END + 2 * MINUTE }],
    ['where the day is not known', { signInEndsAt: null }],
    ['in what version 0.1 stored', {}],
    ['after the firm was disconnected', { signInEndsAt: END, state: 'disconnected' as const }],
  ])('is not warned of %s', async (_, changes) => {
    await open(changes);
    expect(text()).not.toContain('ends on');
    expect(popup.all('button', 'Reconnect')).toEqual([]);
  });

  test('is refused once that moment is past, whether or not QuickBooks was asked since', async () => {
    await open({ signInEndsAt: NOW - MINUTE });
    expect(text()).toContain('QuickBooks no longer accepts this connection');
    expect(text()).not.toContain('ends on');
    expect(text()).not.toContain('Good until');
    expect(head()).toContain('Disconnected');
  });

  test('tells in the settings until when it is good', async () => {
    await open({ signInEndsAt: new Date(2027, 1, 20).getTime() });
    expect(text()).toContain('Good until Feb 20, 2027');
    popup.close();
    await open({});
    expect(text()).not.toContain('Good until');
  });

  test('names the day as the language does, with another year’s number', () => {
    expect(dayOf(END, wordsFromDisk('fr'), NOW)).toBe('12\u00a0décembre');
    expect(dayOf(new Date(2027, 0, 2).getTime(), wordsFromDisk('en'), NOW)).toBe('January\u00a02,\u00a02027');
  });
});

describe('what becomes of the connection while the popup is open is announced', () => {
  const spoken = () =>
    popup
      .all('status')
      .map((each) => each.textContent)
      .join();

  test('that the browser has gone offline', async () => {
    popup = await showPopup(await storeWith({}), '#/services');
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    await act(() => void window.dispatchEvent(new Event('offline')));
    await popup.settle();
    expect(spoken()).toContain('offline');
  });

  test('and that it is refused can be tried again with the same token: Intuit says so in an outage too', async () => {
    popup = await showPopup(await storeWith({ connection: { ...CONNECTION, state: 'reconnect' } }), '#/services');
    answers.replies.set('mirror.refresh', { ok: false, problem: 'not-connected' });
    answers.sent.length = 0;
    await popup.click('button', 'Try again');
    expect(answers.sent).toEqual([{ name: 'mirror.refresh', request: { connection: 'c' } }]);
    expect(popup.get('alert').textContent).toContain('QuickBooks');
    expect(await popup.violations()).toEqual([]);
  });

  test('that QuickBooks no longer accepts it', async () => {
    const store = await storeWith({});
    popup = await showPopup(store, '#/services');
    await store.put('connections', { ...CONNECTION, state: 'reconnect' });
    await popup.changed('connections');
    expect(spoken()).toContain('QuickBooks no longer accepts this connection');
  });
});

describe('the metered reads', () => {
  const open = async (reads: Mirror['reads'] | null) => {
    const store = await storeWith({});
    if (reads) await store.put('mirrors', { connection: 'c', watermark: null, readAt: null, reads });
    popup = await showPopup(store, '#/settings');
  };

  test('of this month are counted in the settings, with why they are', async () => {
    await open({ month: '2026-11', count: 1234 });
    expect(text()).toContain('Reads from QuickBooks this month: 1,234');
    expect(text()).toContain('500,000 free reads a month');
    expect(await popup.violations()).toEqual([]);
  });

  test.each([
    ['an old month’s', { month: '2026-10', count: 12 }],
    ['the same month’s of another year', { month: '2025-11', count: 12 }],
    ['none', null],
  ])('are 0 where the count is %s', async (_, reads) => {
    await open(reads);
    expect(text()).toContain('Reads from QuickBooks this month: 0');
  });
});

describe('while QuickBooks turns all requests away', () => {
  const open = async (exhausted: boolean) => {
    const one = service('Payroll');
    const store = await storeWith({ services: [one] });
    await store.put('pacing', {
      ...{ connection: 'c', requests: [], batches: [], blockedUntil: 0, throttledSince: 1, batchSize: 30, exhausted },
    });
    await store.put('operations', {
      ...{ id: 'o', connection: 'c', serviceKey: one.key, kind: 'create', cause: 'preview', itemId: null, values: {} },
      ...{ before: null, state: 'queued', attempts: 0, notBefore: 0, createdAt: 1, sentAt: null, batchId: null },
      error: null,
    });
    popup = await showPopup(store, '#/services');
  };

  test('for an hour, the popup says so, why that may be, and that what waits is kept', async () => {
    await open(true);
    expect(head()).toContain('On hold');
    expect(text()).toContain('QuickBooks has turned requests away for an hour');
    expect(text()).toContain('What is waiting is kept and goes on by itself.');
    expect(text()).toContain('Intuit developer portal');
    expect(popup.get('button', 'Not synced 1')).toBeTruthy();
    expect(popup.all('progressbar')).toEqual([]);
    expect(await popup.violations()).toEqual([]);
  });

  test('for a minute, nothing needs saying', async () => {
    await open(false);
    expect(head()).not.toContain('On hold');
    expect(text()).not.toContain('turned requests away');
    expect(popup.get('button', 'Syncing 1')).toBeTruthy();
    expect(popup.all('progressbar')).toHaveLength(1);
  });
});

describe('a name that QuickBooks stored differently', () => {
  const open = async (altered: readonly 'name'[], since: Partial<Item> = {}) => {
    const cafe = service('Café');
    const kept = item('Caf?');
    const store = await storeWith({ services: [cafe], items: [{ ...kept, ...since }] });
    const [, link] = linked(cafe, kept, [kept], { altered });
    await store.put('links', { ...link, connection: 'c' });
    popup = await showPopup(store, '#/services');
  };

  const badge = () => {
    const [only] = popup.all('button').filter(({ textContent }) => textContent?.endsWith('in QuickBooks'));
    if (!only) throw new Error('no badge');
    return only;
  };

  test('is marked as such, with both names and what can be done; sending it again is not offered', async () => {
    await open(['name']);
    const shown = badge();
    expect(shown.textContent).toContain('stored differently in QuickBooks');
    expect(text()).toContain('QuickBooks keeps another name');
    await act(() => shown.click());
    expect(shown.getAttribute('aria-expanded')).toBe('true');
    expect([...popup.root.querySelectorAll('.compare-differs td')].map((cell) => cell.textContent)).toEqual([
      'Café',
      'Caf?',
    ]);
    expect(text()).toContain('rename the item in QuickBooks');
    expect(popup.all('button', 'Use the TaxDome values')).toEqual([]);
    expect(await popup.violations()).toEqual([]);
  });

  test('and left so by choice is not said to have been changed there', async () => {
    await open([]);
    expect(badge().textContent).toContain('stored differently in QuickBooks');
  });

  test('by a person can be set back to TaxDome’s', async () => {
    await open([], { name: 'Coffee' });
    expect(badge().textContent).toContain('changed in QuickBooks');
    await act(() => badge().click());
    expect(popup.get('button', 'Use the TaxDome values')).toBeTruthy();
  });
});

describe('a site that the browser keeps the extension from', () => {
  const TAXDOME = 'https://*.taxdome.com/*';
  const INTUIT = 'https://quickbooks.api.intuit.com/*';
  const ask = () => popup.get('button', 'Allow');

  test.each([null, CONNECTION])(
    'is named above everything, and a click asks for just what is missing',
    async (connection) => {
      answers.required = [TAXDOME, INTUIT];
      answers.origins = [INTUIT];
      popup = await showPopup(await storeWith({ connection }), '#/services');
      await popup.settle();
      expect(text()).toContain('The browser doesn’t let the extension use taxdome.com');
      expect(await popup.violations()).toEqual([]);
      await act(() => ask().click());
      await popup.settle();
      expect(answers.asked).toEqual([[TAXDOME]]);
      expect(text()).not.toContain('doesn’t let the extension');
    },
  );

  test('stays named where the user says no', async () => {
    answers.required = [TAXDOME, INTUIT];
    answers.allows = false;
    popup = await showPopup(await storeWith({}), '#/services');
    await popup.settle();
    await act(() => ask().click());
    await popup.settle();
    expect(text()).toContain('taxdome.com and quickbooks.api.intuit.com');
  });
});
