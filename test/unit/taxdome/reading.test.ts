import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import type { Service } from '../../../lib/catalog/service';
import { extensionInChromium } from './extension-in-chromium';
import { blocksPage, gridPage, page as pageOf, ROWS, type Row, tablePage } from './pages';

vi.setConfig({ testTimeout: 60_000 });

const chromium = extensionInChromium();
let page: Page;

async function read(html: string, path?: string) {
  page = await chromium.open(html, path);
  await page.evaluate(chromium.script());
  return page.evaluate(() => window.readPage());
}

const AMOUNTS: Record<string, string> = {
  '$1,450.00': '1450',
  '$95.50/hr': '95.5',
  '$300.00': '300',
  '$12.3456': '12.3456',
};

function expected(row: Row) {
  return {
    name: row.name,
    description: row.description,
    category: row.category,
    rate: row.rate === null ? { kind: 'none' } : { kind: 'amount', amount: AMOUNTS[row.rate] },
    unit: row.unit === null ? null : row.unit === 'Hour' ? 'hour' : 'item',
    archived: false,
  };
}

const values = (services: readonly Service[]) => services.map(({ key: _key, keyIsId: _keyIsId, ...rest }) => rest);

describe('a services list is read exactly', () => {
  it.each([
    ['a table with descriptions beneath the names', tablePage()],
    ['an ARIA grid with its columns in another order', gridPage()],
    ['plain blocks with heads', blocksPage()],
    ['plain blocks without heads', blocksPage(ROWS, false)],
  ])('from %s', async (_name, html) => {
    const found = await read(html);
    expect(found, JSON.stringify(found)).toMatchObject({ verdict: 'yes' });
    expect(values(found.services)).toEqual(ROWS.map(expected));
  });

  it('with the ids that the rows carry', async () => {
    const found = await read(tablePage());
    expect(found.services.map(({ key, keyIsId }) => [key, keyIsId])).toEqual(ROWS.map(({ id }) => [`id:${id}`, true]));
  });

  it('without ids where the rows are only counted', async () => {
    const counted = ROWS.map((row, index) => ({ ...row, id: `${index}` }));
    const found = await read(tablePage(counted).replace(/href="[^"]*"/g, ''));
    expect(found.services.map(({ keyIsId }) => keyIsId)).toEqual(ROWS.map(() => false));
    expect(new Set(found.services.map(({ key }) => key)).size).toBe(ROWS.length);
  });
});

describe('what only resembles is left alone', () => {
  const table = (heads: string[], rows: string[][]) =>
    pageOf(
      `<table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${rows
        .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
        .join('')}</tbody></table>`,
    );

  it.each([
    [
      'invoices',
      table(
        ['Invoice', 'Client', 'Date', 'Amount', 'Status'],
        [
          ['INV-1', 'Ada', '11/02/2026', '$450.00', 'Paid'],
          ['INV-2', 'Bo', '11/03/2026', '$95.00', 'Due'],
        ],
      ),
    ],
    [
      'time entries',
      table(
        ['Date', 'Client', 'Service', 'Rate', 'Duration', 'Amount'],
        [['11/02/2026', 'Ada', 'Bookkeeping', '$95.00/hr', '2:00', '$190.00']],
      ),
    ],
    [
      'lines of an invoice',
      table(
        ['Service', 'Description', 'Rate', 'Rate type', 'Quantity', 'Amount'],
        [['Bookkeeping', 'May', '$95.00', 'Hour', '2', '$190.00']],
      ),
    ],
    [
      'rates of team members',
      table(
        ['Team member', 'Service', 'Rate', 'Rate type'],
        [
          ['Ada', 'Bookkeeping', '$95.00', 'Hour'],
          ['Bo', 'Payroll', '$80.00', 'Hour'],
        ],
      ),
    ],
    [
      'a dashboard',
      pageOf(
        '<div class="c"><div>Revenue</div><div>$45,000.00</div></div><div class="c"><div>Outstanding</div><div>$1,200.00</div></div>',
      ),
    ],
    [
      'the goods of a shop',
      pageOf(
        `<h1>Product catalogue</h1><button>Create product</button><table><thead><tr>${['Product', 'Category', 'Price', 'Unit', 'Stock'].map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody><tr><td>Spade</td><td>Garden</td><td>$12.00</td><td>Item</td><td>4</td></tr><tr><td>Saw</td><td>Tools</td><td>$21.50</td><td>Item</td><td>9</td></tr></tbody></table>`,
      ),
    ],
    ['an empty page', pageOf('<h1>Services</h1>')],
  ])('%s', async (_name, html) => {
    const found = await read(html, '/app/billing');
    expect(found, JSON.stringify(found)).toMatchObject({ verdict: 'no', services: [] });
  });
});
