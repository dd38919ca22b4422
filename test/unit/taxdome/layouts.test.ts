import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { extensionInChromium } from './extension-in-chromium';

vi.setConfig({ testTimeout: 60_000 });

const chromium = extensionInChromium();
let page: Page;

async function read(body: string, lang = 'en', path = '/app/settings/x') {
  const style =
    '<style>.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) } .flex { display: flex }</style>';
  page = await chromium.open(
    `<!doctype html><html lang="${lang}">${style}<body><nav><a href="/app/archive">Archived</a></nav>${body}</body></html>`,
    path,
  );
  await page.evaluate(chromium.script());
  return page.evaluate(() => window.readPage());
}

const ROWS = [
  ['Tax return', 'Tax', '$450.00', 'Item'],
  ['Bookkeeping', 'Books', '$95.00', 'Hour'],
  ['Payroll', 'Books', '—', '—'],
] as const;
const SERVICES = [
  { name: 'Tax return', category: 'Tax', rate: { kind: 'amount', amount: '450' }, unit: 'item' },
  { name: 'Bookkeeping', category: 'Books', rate: { kind: 'amount', amount: '95' }, unit: 'hour' },
  { name: 'Payroll', category: 'Books', rate: { kind: 'none' }, unit: null },
];
const HEADS = ['Name', 'Category', 'Rate', 'Rate type'];
const table = (heads: readonly string[], rows: readonly (readonly string[])[], tag = 'th') =>
  `<table>${heads.length ? `<thead><tr>${heads.map((head) => `<${tag}>${head}</${tag}>`).join('')}</tr></thead>` : ''}<tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
const create = '<button>Create service</button>';
const cards = (card: (row: (typeof ROWS)[number]) => string) =>
  `<h2>Services</h2><button>+ New service</button><section>${ROWS.map((row) => `<div class="card">${card(row)}</div>`).join('')}</section>`;

describe('the list is found in', () => {
  it.each([
    ['a table without heads', `${create}${table([], ROWS)}`],
    ['a table whose heads are plain cells', `${create}${table([], [HEADS, ...ROWS])}`],
    [
      'a table whose head is a table of its own',
      `${create}<div><div>${table(HEADS, [])}</div><div style="overflow:auto">${table([], ROWS)}</div></div>`,
    ],
    [
      'cards with labels in lists of terms',
      cards(
        ([name, category, rate, unit]) =>
          `<h4>${name}</h4><dl><dt>Category</dt><dd>${category}</dd><dt>Rate</dt><dd>${rate}</dd><dt>Rate type</dt><dd>${unit}</dd></dl>`,
      ),
    ],
    [
      'cards with labels in their lines',
      cards(
        ([name, category, rate, unit]) =>
          `<h4>${name}</h4><div><b>Category:</b> <span>${category}</span></div><div><b>Rate:</b> <span>${rate}</span></div><div><b>Rate type:</b> <span>${unit}</span></div>`,
      ),
    ],
    [
      'cards with one line of values',
      cards(
        ([name, category, rate, unit]) =>
          `<div><a href="#">${name}</a></div><div class="m"><span>${category}</span><span>${rate}</span><span>${unit}</span></div><button>Edit</button>`,
      ),
    ],
    [
      'a grid in two panes',
      `${create}<div role="treegrid"><div role="row" aria-rowindex="1"><div role="columnheader" aria-colindex="1">Name</div></div><div role="row" aria-rowindex="1">${HEADS.slice(
        1,
      )
        .map((head, at) => `<div role="columnheader" aria-colindex="${at + 2}">${head}</div>`)
        .join('')}</div>
       ${[[0, 1] as const, [1, 4] as const]
         .map(
           ([from, to]) =>
             `<div>${ROWS.map(
               (row, index) =>
                 `<div role="row" aria-rowindex="${index + 2}">${row
                   .slice(from, to)
                   .map((cell, at) => `<div role="gridcell" aria-colindex="${from + at + 1}">${cell}</div>`)
                   .join('')}</div>`,
             ).join('')}</div>`,
         )
         .join('')}</div>`,
    ],
  ])('%s', async (_name, html) => {
    const found = await read(html);
    expect(found, JSON.stringify(found)).toMatchObject({ verdict: 'yes' });
    expect(found.services, JSON.stringify(found)).toMatchObject(SERVICES);
  });

  it('cards with what is told beneath the name, and a menu whose words are no values', async () => {
    const told = ['Federal and one state', 'Every month', null];
    const found = await read(
      cards((row) => {
        const [name, category, rate, unit] = row;
        const text = told[ROWS.indexOf(row)];
        const menu =
          '<details><summary>⋮</summary><div><button>Edit the service</button><button>Archive</button></div></details>';
        return `<div class="flex"><h4>${name}</h4>${menu}</div>${text ? `<p>${text}</p>` : ''}<dl><dt>Category</dt><dd>${category}</dd><dt>Rate</dt><dd>${rate}</dd><dt>Rate type</dt><dd>${unit}</dd></dl>`;
      }),
    );
    expect(found.services, JSON.stringify(found)).toMatchObject(
      SERVICES.map((service, at) => ({ ...service, description: told[at] })),
    );
  });

  const beside = (parts: readonly string[]) =>
    `<div style="display:flex">${parts.map((part) => `<div style="width:300px;overflow:auto">${part}</div>`).join('')}</div>`;
  const dots = table(
    [''],
    ROWS.map(() => ['<button>⋮</button>']),
  );

  it('tables side by side, whose rows belong together by their place', async () => {
    const parts = [
      table(
        ['Name'],
        ROWS.map(([name]) => [name]),
      ),
      table(
        HEADS.slice(1),
        ROWS.map(([, ...values]) => values),
      ),
      dots,
    ];
    const found = await read(`${create}${beside(parts)}`);
    expect(found.services, JSON.stringify(found)).toMatchObject(SERVICES);
  });

  it('but not in two tables side by side of which one has fewer rows drawn', async () => {
    const names = table(
      ['Name'],
      ROWS.map(([name]) => [name]),
    );
    const values = table(
      HEADS.slice(1),
      ROWS.slice(1).map(([, ...rest]) => rest),
    );
    expect((await read(`${create}${beside([names, values])}`)).services).toEqual([]);
  });

  it('cards that leave out the label of what a service has not', async () => {
    const fact = (name: string, value: string) =>
      value === '—' ? '' : `<div class="f"><dt>${name}</dt><dd>${value}</dd></div>`;
    const found = await read(
      cards(
        ([name, category, rate, unit]) =>
          `<h4>${name}</h4><dl>${name === 'Tax return' ? '' : fact('Category', category)}${fact('Rate', rate)}${fact('Individual rate', name === 'Payroll' ? '3 clients' : '—')}${fact('Rate type', unit)}</dl>`,
      ),
    );
    expect(found.services, JSON.stringify(found)).toMatchObject([
      { ...SERVICES[0], category: null },
      ...SERVICES.slice(1),
    ]);
  });

  it('a list without heads, whose rate is told by the hour and whose cost is not', async () => {
    const rows = Array.from({ length: 12 }, (_, at) => [
      `Service ${at}`,
      ['Tax', 'Books', 'Payroll'][at % 3] ?? '',
      `$${at}.10`,
      at % 2 ? `$${at}.50/hr` : `$${at}.50`,
      at % 2 ? 'Hour' : 'Item',
      at % 2 ? 'Yes' : 'No',
    ]);
    const found = await read(`<h1>Services</h1>${create}${table([], rows)}`);
    expect(found.services, JSON.stringify(found)).toMatchObject(
      rows.map(([name, category], at) => ({
        name,
        category,
        rate: { amount: `${at}.5` },
        unit: at % 2 ? 'hour' : 'item',
      })),
    );
  });

  it('an avatar, a chip and hidden words beside the name, which are no part of it', async () => {
    const cell =
      '<div class="flex"><div style="width:24px">TR</div><div><span class="sr">Name</span><a href="#">Tax return</a> <span style="display:inline-block">Taxable</span><p>About it</p></div><button style="opacity:0">Edit</button></div>';
    const found = await read(`${create}${table(['Name', 'Rate', 'Rate type'], [[cell, '$450.00', 'Item']])}`);
    expect(found.services).toMatchObject([{ name: 'Tax return', description: 'About it' }]);
  });

  it.each([
    [
      'fr',
      ['Nom', 'Catégorie', 'Tarif', 'Type de tarif'],
      ['Déclaration', 'Impôts', '1 234,50 €', 'Élément'],
      '1234.5',
    ],
    ['de', ['Name', 'Kategorie', 'Satz', 'Satzart'], ['Steuer', 'A', '1.234,50 €', 'Position'], '1234.5'],
    ['ja', ['名前', 'カテゴリ', '料金', '料金タイプ'], ['確定申告', '税', '￥12,000', '項目'], '12000'],
    ['sv', ['Namn', 'Kategori', 'Pris', 'Pristyp'], ['Bokföring', 'A', '1 234,50 kr', 'Artikel'], '1234.5'],
    ['pt', ['Nome', 'Categoria', 'Taxa', 'Tipo de taxa'], ['Imposto', 'A', 'R$ 1.234,50', 'Item'], '1234.5'],
  ])('%s', async (lang, heads, row, amount) => {
    const found = await read(table(heads, [row, [`${row[0]} 2`, row[1] ?? '', '—', '']]), lang);
    expect(found, JSON.stringify(found)).toMatchObject({
      verdict: 'yes',
      services: [
        { name: row[0], category: row[1], rate: { kind: 'amount', amount }, unit: 'item' },
        { rate: { kind: 'none' }, unit: null },
      ],
    });
  });
});

describe('no list is taken', () => {
  const list = table(HEADS, ROWS);
  it.each([
    [
      'from a dialog in which services are chosen',
      `<h1>Invoice</h1><div role="dialog"><h2>Choose services</h2>${list}<button>Add services</button></div>`,
    ],
    [
      'that is one of single clients',
      table(
        ['Client', ...HEADS],
        ROWS.map((row) => ['Maria Santos', ...row]),
      ),
    ],
    [
      'that is one of team members',
      `<h1>Services</h1>${create}${table(
        ['Team member', 'Hourly rate'],
        [
          ['Alex', '$95.00/hr'],
          ['Dana', '$80.00/hr'],
        ],
      )}`,
    ],
  ])('%s', async (_name, html) => {
    const found = await read(html);
    expect(found.verdict, JSON.stringify(found)).not.toBe('yes');
  });

  it('but one is from a dialog that has its own button to create a service', async () => {
    const found = await read(`<div role="dialog"><h2>Services</h2>${create}${list}</div>`);
    expect(found).toMatchObject({ verdict: 'yes', services: SERVICES });
  });
});

describe('archived services are told apart', () => {
  const list = table(
    ['Name', 'Rate', 'Rate type'],
    ROWS.map((row) => [row[0], row[2], row[3]]),
  );
  it.each([
    [
      'by a class',
      '<ul><li class="tab"><a href="#">Active</a></li><li class="tab active"><a href="#">Archived</a></li></ul>',
    ],
    [
      'by a radio',
      '<label><input type="radio" name="a">Active</label><label><input type="radio" name="a" checked>Archived (3)</label>',
    ],
    ['by a drop-down', '<select><option>Active</option><option selected>Archived</option></select>'],
    [
      'by the weight of the letters',
      '<div><span role="button">Active</span><span role="button" style="font-weight:700">Archived</span></div>',
    ],
    ['by the heading', '<h1>Archived services</h1>'],
  ])('%s', async (_name, tabs) => {
    const found = await read(`${create}${tabs}${list}`);
    expect(found, JSON.stringify(found)).toMatchObject({
      verdict: 'yes',
      subTab: 'archived',
      services: [{ archived: true }, { archived: true }, { archived: true }],
    });
  });

  it('and where the open one can’t be told, the page is left alone', async () => {
    const found = await read(
      `${create}<div><span role="button">Active</span><span role="button">Archived</span></div>${list}`,
    );
    expect(found.verdict).toBe('unsure');
  });
});
