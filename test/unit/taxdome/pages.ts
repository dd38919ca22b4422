/** Little pages of our own making, in several ways of building a list. The services are the same in all, so that reading is held against one truth. */
export interface Row {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly category: string | null;
  readonly rate: string | null;
  readonly unit: string | null;
}

export const ROWS: readonly Row[] = [
  {
    id: 'a81f',
    name: 'Individual tax return (1040)',
    description: 'Federal and one state',
    category: 'Tax preparation',
    rate: '$1,450.00',
    unit: 'Item',
  },
  {
    id: 'b277',
    name: 'Monthly bookkeeping',
    description: 'Up to 150 transactions',
    category: 'Bookkeeping',
    rate: '$95.50/hr',
    unit: 'Hour',
  },
  { id: 'c903', name: 'Création d’entreprise', description: null, category: null, rate: null, unit: null },
  { id: 'd418', name: 'Payroll  set-up', description: null, category: 'Payroll', rate: '$300.00', unit: 'Item' },
  {
    id: 'e555',
    name: '個人確定申告',
    description: 'First line\nSecond line',
    category: 'Tax preparation',
    rate: '$12.3456',
    unit: 'Item',
  },
];

const STYLE = `<style>
body { margin: 0; font: 14px/20px sans-serif; } .bar { display: flex; gap: 8px; } .muted { color: #777; font-size: 12px; }
table { border-collapse: collapse; width: 100%; } td, th { padding: 10px 12px; border-bottom: 1px solid #ddd; text-align: left; } .desc { white-space: pre-line; }
.x1 { display: grid; grid-template-columns: 40px 3fr 1fr 1fr 1fr 40px; align-items: center; min-height: 52px; }
.on { font-weight: 700; } .menu { position: absolute; background: white; border: 1px solid #ccc; } .menu div, .menu li { padding: 6px 12px; }
</style>`;

const dash = (text: string | null) => text ?? '—';
const beneath = (row: Row) => (row.description ? `<div class="muted desc">${row.description}</div>` : '');
const tabs =
  '<div role="tablist"><button role="tab" aria-selected="true">Active</button><button role="tab" aria-selected="false">Archived</button></div>';
const top = `<h1>Services</h1><div class="bar"><button class="b2" style="background:#fff">Copy from library</button><button class="b1" style="background:#444">Create service</button></div>${tabs}`;
export const page = (body: string, lang = 'en') =>
  `<!doctype html><html lang="${lang}"><head>${STYLE}</head><body><nav><a href="#">Clients</a></nav><main>${body}</main></body></html>`;

export function tablePage(rows: readonly Row[] = ROWS, around = top): string {
  return page(`${around}<table><thead><tr><th><input type=checkbox></th><th>Name</th><th>Category</th><th>Default rate</th><th>Individual rate</th><th>Rate type</th><th></th></tr></thead><tbody>
${rows
  .map(
    (row) => `<tr data-row-key="${row.id}"><td><input type="checkbox"></td>
      <td><a href="/app/services/${row.id}">${row.name}</a>${beneath(row)}</td>
      <td>${dash(row.category)}</td><td>${dash(row.rate)}</td><td>3 clients</td><td>${dash(row.unit)}</td>
      <td><button aria-haspopup="menu" aria-label="More">⋮</button></td></tr>`,
  )
  .join('')}</tbody></table>`);
}

/** An ARIA grid whose columns stand in another order and whose description has a column of its own. */
export function gridPage(rows: readonly Row[] = ROWS): string {
  return page(
    `${top}<div role="grid"><div role="rowgroup"><div role="row" class="x1">${[
      'Rate type',
      'Rate',
      'Category',
      'Description',
      'Name',
      '',
    ]
      .map((head, index) => `<div role="columnheader" aria-colindex="${index + 1}">${head}</div>`)
      .join('')}</div></div><div role="rowgroup">${rows
      .map(
        (row, index) =>
          `<div role="row" class="x1" aria-rowindex="${index + 2}" data-id="${row.id}">${[
            row.unit,
            row.rate,
            row.category,
            row.description,
            row.name,
          ]
            .map((text, at) => `<div role="gridcell" aria-colindex="${at + 1}" class="desc">${dash(text)}</div>`)
            .join(
              '',
            )}<div role="gridcell" aria-colindex="6"><button aria-label="Actions"><svg></svg></button></div></div>`,
      )
      .join('')}</div></div>`,
  );
}

/** Blocks without roles, with classes that say nothing, and heads in a block of their own. */
export function blocksPage(rows: readonly Row[] = ROWS, heads = true): string {
  const head = heads
    ? `<div class="x1 h9"><span></span><span>Name</span><span>Category</span><span>Rate</span><span>Rate type</span><span></span></div>`
    : '';
  return page(
    `${top}<section>${head}<div class="q4">${rows
      .map(
        (row) =>
          `<div class="x1"><input type="checkbox"><div class="k1"><div class="k2">${row.name}</div>${
            row.description ? `<div class="muted desc">${row.description}</div>` : ''
          }</div><div class="k3">${row.category ?? ''}</div><div class="k4">${row.rate ?? ''}</div><div class="k5">${row.unit ?? ''}</div><div class="k6"><button aria-label="More"><svg></svg></button></div></div>`,
      )
      .join('')}</div></section>`,
  );
}
