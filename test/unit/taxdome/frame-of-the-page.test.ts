import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { extensionInChromium } from './extension-in-chromium';

const chromium = extensionInChromium();
let page: Page;

const row = (name: string, rate: string) =>
  `<div class="row"><div class="rate">${rate}</div><div class="text"><div class="name">${name}</div></div></div>`;

/** Side and middle of the page share a class, and each has several texts, as rows do. A style sheet has digits with decimals. */
const HTML = `<!doctype html><html lang="en"><style>.row { margin: 19.90px; }</style><body>
<div class="flex">
  <div class="flex side"><p>Bluestem Bookkeeping</p><button>Home</button><button>Services</button></div>
  <div class="flex middle"><h1>Services</h1><div role="tablist"><button role="tab" aria-selected="true">Active</button><button role="tab">Archived</button></div>
    <button>Add service</button><div class="list">${row('Tax return', '$450.00')}${row('Bookkeeping', '$95.00/hr')}${row('Payroll', '$80.50/hr')}</div></div>
</div></body></html>`;

it('the parts of the page around a list of plain blocks are not taken for its rows', async () => {
  page = await chromium.open(HTML);
  await chromium.start(page);
  const { verdict, services } = await page.evaluate(() => window.readPage());
  expect([verdict, services.map(({ name }) => name)]).toEqual(['yes', ['Tax return', 'Bookkeeping', 'Payroll']]);
});
