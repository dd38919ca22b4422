import type { Page } from 'playwright-core';

/** The extension's own elements as it made them, as HTML: the head of its column, and a cell whose badge names some service. */
export interface OwnMarkup {
  readonly head: string;
  readonly cell: string;
}

/** Takes the markup from a page with badges. */
export async function ownMarkup(page: Page): Promise<OwnMarkup> {
  const html = (part: string) =>
    page
      .locator(`[data-qbo-own=${part}]`)
      .first()
      .evaluate((own) => own.outerHTML);
  return { head: await html('head'), cell: await html('cell') };
}

/**
 * What the extension is held against: the script of somebody who knows this very page. It reads name, rate, rate type and category of each row from fixed cells, and adds the extension's elements by copying one
 * that is ready; once the page has loaded, as the extension does.
 */
export function handWritten({ head, cell }: OwnMarkup): string {
  return `addEventListener('load', () => setTimeout(() => {
  const model = (html) => {
    const template = document.createElement('template');
    template.innerHTML = html;
    return document.importNode(template.content.firstChild, true);
  };
  const modelCell = model(${JSON.stringify(cell)});
  const table = document.querySelector('table');
  table.tHead.rows[0].insertBefore(model(${JSON.stringify(head)}), table.tHead.rows[0].cells[5]);
  window.services = [];
  for (const row of [...table.tBodies[0].rows]) {
    const cells = row.cells;
    const name = cells[1].textContent;
    services.push({ name, rate: cells[2].textContent, rateType: cells[3].textContent, category: cells[4].textContent });
    const cell = modelCell.cloneNode(true);
    cell.firstChild.setAttribute('data-qbo-service', name);
    row.insertBefore(cell, cells[5]);
  }
}));`;
}
