// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { journalCsv } from '../../../components/activity/save-journal';
import type { JournalEntry } from '../../../lib/store/journal-entry';
import { rate } from '../catalog/make';
import { wordsFromDisk } from '../i18n/words-from-disk';
import { answers, resetBrowser } from './harness/fake-browser';
import { type Shown, showPopup, storeWith } from './harness/popup';

vi.mock('wxt/browser', () => import('./harness/fake-browser'));

const entry = (changes: Partial<JournalEntry>): JournalEntry => ({
  ...{ connection: 'c', at: Date.UTC(2026, 10, 20), kind: 'created', serviceKey: 'k', name: 'Tax return' },
  ...{ itemId: '1', cause: 'preview', before: null, values: null, error: null, ...changes },
});
const refused = {
  ...{ code: '6240', message: 'Duplicate Name Exists Error', detail: '', httpStatus: 400 },
  ...{ intuitTid: 'test-tid', at: 1 },
};

let popup: Shown;
beforeEach(resetBrowser);
afterEach(() => popup?.close());

const open = async (entries: readonly JournalEntry[]) => {
  const store = await storeWith({});
  for (const line of entries) await store.add('journal', line);
  popup = await showPopup(store, '#/activity');
  return popup;
};

describe('activity', () => {
  test('lists what happened, newest first, with values and reasons', async () => {
    await open([
      entry({ kind: 'created', values: { name: 'Tax return', rate: rate('450') } }),
      entry({ kind: 'failed', name: 'Payroll', itemId: null, error: refused }),
    ]);
    const rows = [...popup.root.querySelectorAll('li')].map((row) => row.textContent);
    expect(rows[0]).toContain('Payroll was not written');
    expect(rows[0]).toContain('QuickBooks already has this name · 6240');
    expect(rows[1]).toContain('Tax return created');
    expect(rows[1]).toContain('Rate $450.00');
    expect(await popup.violations()).toEqual([]);
  });

  test('a write can be undone once, and only while nothing was written over it', async () => {
    await open([
      entry({ kind: 'created', values: { name: 'Tax return' } }),
      entry({ kind: 'updated', values: { rate: rate('500') } }),
      entry({ kind: 'created', name: 'Payroll', itemId: '2', values: { name: 'Payroll' } }),
      entry({ kind: 'undone', name: 'Payroll', itemId: '2', cause: 'undo' }),
    ]);
    await popup.click('button', 'Undo');
    expect(answers.sent).toEqual([{ name: 'undo', request: { connection: 'c', entry: 2 } }]);
  });

  test('is filtered and searched', async () => {
    await open([entry({}), entry({ kind: 'failed', name: 'Payroll', itemId: null, error: refused })]);
    await popup.click('button', 'Failed 1');
    expect(popup.root.querySelectorAll('li')).toHaveLength(1);
    await popup.click('button', 'All');
    await popup.type('Search activity', 'tax');
    expect(popup.root.querySelector('li')?.textContent).toContain('Tax return');
  });

  test('says so when there is nothing yet', async () => {
    await open([]);
    expect(popup.root.textContent).toContain('Nothing has happened yet');
  });
});

describe('the export', () => {
  const csv = (changes: Partial<JournalEntry>) =>
    journalCsv([{ ...entry(changes), id: 1 }], wordsFromDisk('en'), 'USD');

  test('holds time, event, name, details and codes', () => {
    const [head, line] = csv({ kind: 'failed', error: refused }).replace('\uFEFF', '').split('\r\n');
    expect(head).toBe('Time (UTC),Event,Name,Details,Code,intuit_tid');
    expect(line).toContain('2026-11-20T00:00:00.000Z');
    expect(line).toContain('6240,test-tid');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])(
    'a name such as %j is never computed by a spreadsheet',
    (name) => {
      expect(csv({ name })).toContain(`,'${name},`);
    },
  );

  test('quotes what would break a row', () => {
    expect(csv({ name: 'a "b", c' })).toContain(',"a ""b"", c",');
  });
});
