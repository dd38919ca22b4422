/** Which plain page. */
export interface StaticPage {
  readonly rows: number;
  /** Of the first row's service, from 0 on; 0 where left out. */
  readonly from?: number;
  /** In how many parts (`tbody`) they stand; 1 where left out. The browser lays out only the part that changes. */
  readonly parts?: number;
  /** Runs when the table is parsed. */
  readonly script?: string;
}

const CATEGORIES = ['Tax preparation', 'Bookkeeping', 'Payroll', 'Advisory'];

/** A services list as plain HTML, with what every such list has: checkboxes, names that are links, buttons of row actions. It costs nothing once it is drawn. */
export function staticPage({ rows, from = 0, parts = 1, script }: StaticPage): string {
  const size = Math.ceil(rows / parts);
  const part = (_: unknown, index: number) =>
    `<tbody>\n${Array.from({ length: Math.min(size, rows - index * size) }, (_, at) => row(from + index * size + at)).join('\n')}\n</tbody>`;
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Services</title><link rel="icon" href="data:,">
<style>body { font: 14px/20px sans-serif; } table { border-spacing: 0; table-layout: fixed; width: 100%; } td, th { padding: 8px; text-align: left; }</style>
</head>
<body>
<h1>Services</h1>
<button type="button">Create service</button>
<table>
<thead><tr><th></th><th>Name</th><th>Rate</th><th>Rate type</th><th>Category</th><th></th></tr></thead>
${Array.from({ length: parts }, part).join('\n')}
</table>
${script === undefined ? '' : `<script>${script}</script>`}
</body>
</html>`;
}

function row(index: number): string {
  const [hourly, category] = [index % 2 === 0, CATEGORIES[index % CATEGORIES.length]];
  const rate = `$${(20 + (index % 380)).toFixed(2)}`;
  return `<tr><td><input type="checkbox" aria-label="Select"></td>\
<td><a href="/app/settings/services/${1_000_000 + index * 7}">Service ${index + 1}</a></td>\
<td>${rate}</td><td>${hourly ? 'Hour' : 'Item'}</td><td>${category}</td>\
<td><button type="button" aria-label="More"><svg width="16" height="16"></svg></button></td></tr>`;
}
