// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { EVIDENCE_NAMES } from '../../../lib/catalog/evidence-names';
import type { PageReport } from '../../../lib/catalog/page-report';
import type { Pointing } from '../../../lib/catalog/pointing';
import type { Rate } from '../../../lib/catalog/rate';
import type { Firm } from '../../../lib/store/schema';
import { service } from '../catalog/make';
import { wordsFromDisk } from '../i18n/words-from-disk';
import { answers, resetBrowser } from './harness/fake-browser';
import { FIRM, type Shown, showPopup, storeWith } from './harness/popup';

vi.mock('wxt/browser', () => import('./harness/fake-browser'));

let popup: Shown;
const copied: string[] = [];
beforeEach(() => {
  resetBrowser();
  copied.length = 0;
  answers.tabs = [{ id: 7, url: `https://${FIRM}/app/services`, active: true }];
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text: string) => void copied.push(text) },
  });
});
afterEach(() => popup.close());

const LONG_AGO = 1_000;
const report = (page: Partial<PageReport>): PageReport => ({
  ...{ recognised: 'no', ownIntegration: false, services: 0, columns: '', subTab: null, score: 0, evidence: [] },
  ...{ path: '/app/settings/services', at: LONG_AGO, ...page },
});
const UNSURE = report({
  recognised: 'unsure',
  services: 31,
  columns: 'table|name,_,rate',
  score: 43,
  evidence: [
    { name: 'head-rate', weight: 15 },
    { name: 'decoy-status', weight: -12 },
  ],
});

/** The popup at an address, over a firm of which that is known. */
const open = async (hash: string, firm: Partial<Firm>, { services = true, connected = true } = {}) => {
  const store = await storeWith({
    ...(connected ? {} : { connection: null }),
    services: services ? [service('Tax return')] : [],
  });
  const known = await store.get('firms', FIRM);
  if (!known) throw new Error('no firm');
  await store.put('firms', { ...known, ...firm });
  popup = await showPopup(store, hash);
  return popup;
};
const sent = (name: string) => answers.sent.filter((message) => message.name === name);
const seen = () => popup.root.querySelector<HTMLDetailsElement>('details.seen');

describe('what the extension sees on the page', () => {
  test('is in Settings: the verdict, what was found, and each reason for and against in words', async () => {
    await open('#/settings', { page: UNSURE });
    const text = seen()?.textContent ?? '';
    expect(text).toContain('What the extension sees on this page');
    expect(text).toContain('This may be the services list');
    expect(text).toContain('Columns foundName, Rate');
    expect(text).toContain('31');
    expect(text).toContain('Speaks for itA column is headed Rate');
    expect(text).toContain('Speaks against itA column is headed Status');
    expect(seen()?.open).toBe(false);
    expect(await popup.violations()).toEqual([]);
  });

  test('is open where another section leads to it, and there before a connection too', async () => {
    await open('#/settings/page', { page: UNSURE }, { connected: false });
    expect(seen()?.open).toBe(true);
    expect(popup.get('button', 'Connect to QuickBooks')).toBeTruthy();
  });

  test('is shown as a report before it is copied, and copied as it was shown', async () => {
    const structure = '<table class="x"><td>‹money›</td></table>';
    answers.replies.set('page.describe', { rows: [], count: 0, structure });
    await open('#/settings/page', {
      name: 'Secret Firm',
      page: { ...UNSURE, path: '/app/settings/jane-roe/services' },
    });
    await popup.click('button', 'Show the report…');
    expect(sent('page.describe')).toEqual([{ name: 'page.describe', request: { firm: FIRM, tab: 7 } }]);
    expect(copied).toEqual([]);
    const shown = popup.root.querySelector('.seen-report')?.textContent ?? '';
    expect(await popup.violations()).toEqual([]);
    await popup.click('button', 'Copy report');
    expect(copied).toEqual([shown]);
    for (const line of [
      'extension: 1.2.3',
      'path: /app/settings/…/services',
      'score: 43',
      '+15 head-rate',
      '-12 decoy-status',
      structure,
    ])
      expect(shown).toContain(line);
    for (const secret of [FIRM, 'demo', 'Secret', 'jane', 'roe', 'Tax return']) expect(shown).not.toContain(secret);
  });

  test('names what was answered, exports it in the report, and forgets it when asked', async () => {
    const pointed: Pointing = {
      ...({ answer: 'pointed', place: '/app/jane/services', kind: 'table' } as const),
      ...{ row: 'tr', above: 'tbody table', width: 3 },
      columns: { name: { header: 'offer', index: 0, path: 'td:0' } },
    };
    await open('#/settings/page', { page: UNSURE, pointed });
    expect(seen()?.textContent).toContain('You pointed at this list’s columns.');
    await popup.click('button', 'Show the report…');
    expect(popup.root.querySelector('.seen-report')?.textContent).toContain(
      JSON.stringify({ ...pointed, place: '/app/…/services' }),
    );
    await popup.click('button', 'Forget this answer');
    expect(sent('page.forget-answer')).toEqual([{ name: 'page.forget-answer', request: { firm: FIRM } }]);
  });
});

test.each(['en', 'fr'] as const)('every piece of evidence has its words in %s', async (language) => {
  await open('#/settings', {});
  const words = wordsFromDisk(language);
  expect(EVIDENCE_NAMES.filter((name) => !words.has(`evidence_${name.replaceAll('-', '_')}`))).toEqual([]);
});

describe('a page that the extension is unsure of', () => {
  const rows = [
    service('Payroll', { category: 'Payroll', rate: { kind: 'amount', amount: '300' as Rate }, unit: 'item' }),
  ];

  test.each([{ services: true }, { services: false }])(
    'is asked about with the rows as they are read: %o',
    async (known) => {
      answers.replies.set('page.describe', { rows, count: 31, structure: '' });
      await open('#/services', { page: UNSURE }, known);
      expect(popup.root.textContent).toContain('Is this your services list?');
      expect(popup.root.textContent).toContain('PayrollPayroll$300.00Item');
      expect(popup.root.textContent).toContain('1 of 31 rows, as the extension reads them.');
      expect(popup.root.querySelector('a[href="#/settings/page"]')).toBeTruthy();
      expect(await popup.violations()).toEqual([]);
      expect(sent('page.answer')).toEqual([]);
    },
  );

  test.each([
    ['Yes, this is my services list', 'page.answer', { answer: 'yes' }],
    ['No, leave this page alone', 'page.answer', { answer: 'no' }],
    ['Point to the columns…', 'page.point', {}],
  ])('%s is sent for the tab in which it stands', async (button, name, request) => {
    answers.replies.set('page.describe', null);
    await open('#/services', { page: UNSURE });
    await popup.click('button', button);
    expect(sent(name)).toEqual([{ name, request: { firm: FIRM, tab: 7, ...request } }]);
  });

  test('is not asked about where only the sub-tab is unclear', async () => {
    const evidence = [{ name: 'sub-tab-unclear', weight: 0 }] as const;
    await open('#/services', { page: { ...UNSURE, evidence } });
    expect(popup.root.textContent).toContain('Active or archived services?');
    expect(popup.root.textContent).not.toContain('Is this your services list?');
  });
});

describe('a list that was recognised and no longer is', () => {
  const changed = (page: Partial<PageReport>, firm: Partial<Firm> = {}) =>
    open('#/services', { recognisedAt: '/app/settings/services', page: report(page), ...firm });
  const says = () => popup.root.textContent?.includes('TaxDome’s page seems to have changed');

  test('is told plainly, with what still works, how to help and pointing', async () => {
    await changed({});
    expect(says()).toBe(true);
    expect(popup.root.textContent).toContain('nothing is written');
    expect(popup.root.textContent).toContain('copy the report');
    expect(popup.get('button', 'Point to the columns…')).toBeTruthy();
    expect(popup.root.textContent).toContain('Tax return');
    expect(await popup.violations()).toEqual([]);
  });

  test('is told where the page has moved but its heading and address say services', async () => {
    const evidence = [
      { name: 'heading', weight: 8 },
      { name: 'address', weight: 8 },
    ] as const;
    await changed({ path: '/app/billing/services', evidence });
    expect(says()).toBe(true);
  });

  test.each<[string, Partial<PageReport>, Partial<Firm>]>([
    ['another page is open', { path: '/app/clients' }, {}],
    ['one service is open', { path: '/app/settings/services/*' }, {}],
    ['the page has just been opened and is not drawn yet', { at: Date.now() + 60_000 }, {}],
    ['the page asks for a password', { evidence: [{ name: 'log-in', weight: -100 }] }, {}],
    ['a person said that it is none', { evidence: [{ name: 'refused', weight: -200 }] }, {}],
    ['it was never recognised', {}, { recognisedAt: null }],
    ['it is recognised', { recognised: 'yes', columns: 'table|name,rate' }, {}],
    ['its own integration is on', { ownIntegration: true }, {}],
  ])('is not what is said where %s', async (_name, page, firm) => {
    await changed(page, firm);
    expect(says()).toBe(false);
  });
});
