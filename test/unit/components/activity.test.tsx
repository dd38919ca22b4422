// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { journalCsv } from '../../../components/activity/save-journal';
import type { Operation } from '../../../lib/catalog/operation';
import type { JournalEntry } from '../../../lib/store/journal-entry';
import { item, rate, service } from '../catalog/make';
import { wordsFromDisk } from '../i18n/words-from-disk';
import { answers, resetBrowser } from './harness/fake-browser';
import { CONNECTION, type Shown, showPopup, storeWith } from './harness/popup';

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

  test('an update is not offered to be undone where that would have to empty a rate', async () => {
    const without = item('Tax return', { rate: null });
    await open([
      entry({ kind: 'updated', before: without, values: { rate: rate('500') } }),
      entry({ kind: 'updated', itemId: '2', before: without, values: { description: 'Yearly' } }),
    ]);
    expect(popup.all('button', 'Undo')).toHaveLength(1);
  });

  test('says what QuickBooks made of a name and a rate', async () => {
    await open([entry({ kind: 'altered', name: 'Café', values: { name: 'Caf?', rate: rate('99.99') } })]);
    const row = popup.root.querySelector('li')?.textContent;
    expect(row).toContain('Café was stored differently');
    expect(row).toContain('In QuickBooks: Name Caf?, Rate $99.99 · Sync all');
    await popup.click('button', 'Written');
    expect(popup.root.querySelectorAll('li')).toHaveLength(1);
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

describe('the last run', () => {
  const RUN = [
    entry({ run: 'r', name: 'Category', kind: 'category-created', serviceKey: null, itemId: '9' }),
    entry({ run: 'r', name: 'Bookkeeping', itemId: '1', values: { name: 'Bookkeeping' } }),
    entry({ run: 'r', name: 'Payroll', itemId: '2', values: { name: 'Payroll' } }),
    entry({
      run: 'r',
      name: 'Audit',
      itemId: '3',
      kind: 'updated',
      before: item('Audit'),
      values: { rate: rate('5') },
    }),
    entry({ run: 'r', name: 'Advice', itemId: null, kind: 'failed', error: refused }),
  ];
  const offered = () => popup.all('button').filter((button) => button.textContent?.startsWith('Undo this sync ('));

  test('is undone as a whole, after saying what that does', async () => {
    await open(RUN);
    popup.get('button', 'Undo this sync (3)…').focus();
    await popup.click('button', 'Undo this sync (3)…');
    expect(document.activeElement).toBe(popup.get('button', 'Keep everything'));
    const dialog = popup.root.querySelector('dialog');
    expect(dialog?.textContent).toContain('2 items that it created are made inactive in QuickBooks.');
    expect(dialog?.textContent).toContain('1 item that it updated gets its former values back.');
    expect(dialog?.textContent).toContain('What somebody changed in QuickBooks since stays as it is.');
    expect(await popup.violations()).toEqual([]);
    answers.replies.set('undo.run', { ok: true, undone: 2, left: 1 });
    await popup.click('button', 'Undo this sync');
    expect(answers.sent).toEqual([{ name: 'undo.run', request: { connection: 'c', run: 'r' } }]);
    expect(popup.get('status').textContent).toBe(
      '2 writes are being undone. 1 stays as it is: changed or undone since, or QuickBooks can’t take it back.',
    );
    // The button that had the focus is gone.
    expect(document.activeElement).toBe(popup.get('status'));
    expect(offered()).toEqual([]);
    expect(await popup.violations()).toEqual([]);
  });

  test('stays where the question is answered with no, and nothing is sent', async () => {
    await open(RUN);
    popup.get('button', 'Undo this sync (3)…').focus();
    await popup.click('button', 'Undo this sync (3)…');
    await popup.click('button', 'Keep everything');
    expect(document.activeElement).toBe(popup.get('button', 'Undo this sync (3)…'));
    expect(popup.root.querySelector('dialog')).toBeNull();
    expect(offered()).toHaveLength(1);
    expect(answers.sent).toEqual([]);
  });

  test('that can’t be undone now says why, and can be tried again', async () => {
    await open(RUN);
    answers.replies.set('undo.run', { ok: false, problem: 'offline' });
    await popup.click('button', 'Undo this sync (3)…');
    await popup.click('button', 'Undo this sync');
    expect(popup.get('alert').textContent).toContain('The browser is offline');
    expect(offered()).toHaveLength(1);
  });

  test('where somebody had undone all else says that nothing is undone', async () => {
    await open(RUN);
    answers.replies.set('undo.run', { ok: true, undone: 0, left: 3 });
    await popup.click('button', 'Undo this sync (3)…');
    await popup.click('button', 'Undo this sync');
    expect(popup.get('status').textContent).toContain('Nothing is undone. 3 stay as they are');
  });

  test('counts only what is still undoable', async () => {
    await open([...RUN, entry({ kind: 'undone', cause: 'undo', itemId: '2', name: 'Payroll', run: 'u' })]);
    expect(offered().map(({ textContent }) => textContent)).toEqual(['Undo this sync (2)…']);
  });

  test.each<[string, JournalEntry[]]>([
    ['of older entries, which know no run', RUN.map(({ run: _, ...old }) => old)],
    ['that wrote one item, which has its own Undo', RUN.slice(0, 2)],
    ['before the last one', [...RUN, entry({ run: 's', name: 'Letters', itemId: '4', values: {} })]],
    [
      'that was undone',
      [...RUN, ...['1', '2', '3'].map((itemId) => entry({ kind: 'undone', cause: 'undo', itemId, run: 'u' }))],
    ],
  ])('%s is not offered', async (_, entries) => {
    await open(entries);
    expect(offered()).toEqual([]);
  });

  const operation = (changes: Partial<Operation>): Operation => ({
    ...{ id: 'o', connection: 'c', serviceKey: 'k2', kind: 'make-inactive', cause: 'undo', itemId: '2', values: {} },
    ...{ before: null, state: 'queued', attempts: 0, notBefore: 0, createdAt: 1, sentAt: null, batchId: null },
    ...{ error: null, ...changes },
  });
  const openWith = async (changes: Partial<Operation>) => {
    const store = await storeWith({ services: [service('Payroll', { key: 'k2' })] });
    for (const line of RUN) await store.add('journal', line.itemId === '2' ? { ...line, serviceKey: 'k2' } : line);
    await store.put('operations', operation(changes));
    popup = await showPopup(store, '#/activity');
  };

  test('does not count what is on its way of being undone', async () => {
    await openWith({ run: 'u' });
    expect(offered().map(({ textContent }) => textContent)).toEqual(['Undo this sync (2)…']);
    expect(popup.all('button', 'Undo')).toHaveLength(2);
  });

  test('is not offered while it is under way', async () => {
    await openWith({ run: 'r', cause: 'preview', state: 'sending', kind: 'update' });
    expect(offered()).toEqual([]);
  });

  test('is not offered without a connection', async () => {
    const store = await storeWith({ connection: { ...CONNECTION, state: 'reconnect' } });
    for (const line of RUN) await store.add('journal', line);
    popup = await showPopup(store, '#/activity');
    expect(offered()).toEqual([]);
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

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1'])('a name such as %j is never computed by a spreadsheet', (name) => {
    expect(csv({ name })).toContain(`,'${name},`);
  });

  test.each([
    ["Audit;=cmd|' /C calc'!A0", `"Audit;'=cmd|' /C calc'!A0"`],
    ['Audit; +1;-1', `"Audit;' +1;'-1"`],
    ['Audit\t@SUM(A1)', `"Audit\t'@SUM(A1)"`],
    ['Audit\n=1+1', `"Audit\n'=1+1"`],
    ['\t=1', `"'\t'=1"`],
    // What follows an empty pair of quotes is the cell.
    ['Audit;"=1+1;', `"Audit;'""=1+1;"`],
  ])('nor is a part of %j where the spreadsheet’s list separator stands before it', (name, cell) => {
    expect(csv({ name })).toContain(`,${cell},`);
  });

  test.each([
    ['a; b', '"a; b"'],
    ['Tax return - 2026 = 1', 'Tax return - 2026 = 1'],
  ])('%j, which no spreadsheet computes, gets no apostrophe', (name, cell) => {
    expect(csv({ name })).toContain(`,${cell},`);
  });

  test('quotes what would break a row', () => {
    expect(csv({ name: 'a "b", c' })).toContain(',"a ""b"", c",');
  });
});
