// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { findTarget } from '../../../components/state/target';
import { answers, resetBrowser } from './harness/fake-browser';
import { FIRM, storeWith } from './harness/popup';

vi.mock('wxt/browser', () => import('./harness/fake-browser'));

beforeEach(resetBrowser);

describe('the firm that the popup speaks of', () => {
  test('is that of the tab in the address', async () => {
    answers.tabs = [
      { id: 3, url: 'https://other.taxdome.com/app' },
      { id: 4, url: `https://${FIRM}/app`, active: true },
    ];
    expect(await findTarget(await storeWith({}), '?tab=3')).toMatchObject({ host: 'other.taxdome.com', tab: 3 });
  });

  test('is that of the active tab where the named one is gone', async () => {
    answers.tabs = [{ id: 4, url: 'https://other.taxdome.com/app', active: true }];
    expect(await findTarget(await storeWith({}), '?tab=3')).toMatchObject({ host: 'other.taxdome.com', tab: 4 });
  });

  test('is the only one that is known, whatever tab is active, with the tab in which it is open', async () => {
    answers.tabs = [
      { id: 4, url: 'https://example.com/', active: true },
      { id: 5, url: `https://${FIRM}/app` },
    ];
    expect(await findTarget(await storeWith({}), '')).toMatchObject({ host: FIRM, tab: 5 });
  });

  test('is asked for where several are known', async () => {
    const store = await storeWith({});
    await store.put('firms', {
      host: 'b.taxdome.com',
      name: 'B',
      language: 'en',
      besideOwnIntegration: false,
      page: null,
    });
    expect(await findTarget(store, '')).toEqual({ host: null, tab: null, known: ['b.taxdome.com', FIRM] });
  });

  test.each([
    'https://help.taxdome.com/',
    'http://demo.taxdome.com/',
    'https://taxdome.com.example/',
    'chrome://newtab',
  ])('is not %s', async (url) => {
    answers.tabs = [{ id: 4, url, active: true }];
    expect((await findTarget(await storeWith({}), '')).tab).toBeNull();
  });

  describe('that the address names', () => {
    const OTHER = 'b.taxdome.com';
    const withTwo = async () => {
      const store = await storeWith({});
      await store.put('firms', { host: OTHER, name: 'B', language: 'en', besideOwnIntegration: false, page: null });
      return store;
    };

    test('is meant where several are known, whatever tab is active, with the tab in which it is open', async () => {
      answers.tabs = [
        { id: 4, url: `https://${FIRM}/app`, active: true },
        { id: 5, url: `https://${OTHER}/app` },
      ];
      expect(await findTarget(await withTwo(), `?firm=${OTHER}`)).toMatchObject({ host: OTHER, tab: 5 });
      answers.tabs = [];
      expect(await findTarget(await withTwo(), `?firm=${OTHER}`)).toMatchObject({ host: OTHER, tab: null });
    });

    test.each(['stranger.taxdome.com', 'https://b.taxdome.com', '*', ''])(
      'is not %s, which is not known',
      async (named) => {
        const search = `?firm=${encodeURIComponent(named)}`;
        expect(await findTarget(await withTwo(), search)).toEqual({ host: null, tab: null, known: [OTHER, FIRM] });
      },
    );
  });

  test('may have a domain of its own once it is known', async () => {
    const store = await storeWith({});
    await store.put('firms', {
      host: 'portal.firm.example',
      name: 'F',
      language: 'en',
      besideOwnIntegration: false,
      page: null,
    });
    answers.tabs = [{ id: 4, url: 'https://portal.firm.example/app', active: true }];
    expect(await findTarget(store, '')).toMatchObject({ host: 'portal.firm.example' });
  });
});
