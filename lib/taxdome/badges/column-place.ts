import { OWN, ownElement } from '../own';
import { cellText } from '../read/cell-text';
import type { Columns } from '../recognise/columns';
import type { Grid } from '../recognise/grid';
import { icon } from './icons';

/** A column headed `QuickBooks` in a real table: the head, and a cell in each row that has a badge. */
export class ColumnPlace {
  readonly #before: number;
  readonly #model: number;

  constructor(
    readonly grid: Grid,
    columns: Columns,
  ) {
    const rows = grid
      .rows()
      .slice(0, 5)
      .map((row) => grid.cells(row));
    const last = Math.max(...Object.values(columns.roles), 0);
    const width = columns.facts.length;
    let before = width;
    // The columns of buttons at the end (three dots, a gear) stay the last ones.
    while (before - 1 > last && rows.every((cells) => isActions(cells[before - 1]))) before--;
    this.#before = before;
    this.#model = columns.roles.category ?? columns.roles.unit ?? columns.roles.rate ?? last;
  }

  /** The extension's cell of a row, made where it is missing or out of place. */
  cellOf(row: Element): Element {
    const cells = this.grid.cells(row);
    return place(row, 'cell', 'td', cells[this.#before] ?? null, cells[this.#model] ?? null);
  }

  removeFrom(row: Element): void {
    row.querySelector(`:scope > [${OWN}=cell]`)?.remove();
  }

  /** Puts the head of the column where it belongs. */
  keepHead(): void {
    const head = this.grid.headers[0]?.parentElement;
    if (!head) return;
    const cell = place(
      head,
      'head',
      'th',
      this.grid.headers[this.#before] ?? null,
      this.grid.headers[this.#model] ?? null,
    );
    if (cell.hasChildNodes()) return;
    cell.setAttribute('scope', 'col');
    cell.append(icon('mark'), 'QuickBooks');
    const table = this.grid.root as HTMLTableElement;
    const group = table.querySelector(':scope > colgroup');
    const cols = [...(group?.children ?? [])].filter((col) => !col.hasAttribute(OWN));
    if (group && cols.length >= this.grid.headers.length)
      group.insertBefore(ownElement('col', 'col'), cols[this.#before] ?? null);
  }
}

function isActions(cell: Element | null | undefined): boolean {
  if (!cell) return true;
  // A menu that waits in the cell to be opened is not what a person sees there.
  const text = cellText(cell);
  return (
    text.length <= 2 ||
    (cell.querySelector('button, [role=button], a') !== null &&
      cell.querySelector('svg, i, img') !== null &&
      text.length < 12)
  );
}

/** Own cell among the page's, which never move: `before` may have been replaced by the page since, so the place is checked each time. */
function place(
  row: Element,
  part: 'cell' | 'head',
  tag: 'td' | 'th',
  before: Element | null,
  model: Element | null,
): Element {
  const found = row.querySelector(`:scope > [${OWN}=${part}]`);
  const cell = found ?? ownElement(tag, part);
  if (model && cell.className !== model.className) cell.className = model.className;
  if (model instanceof HTMLElement && cell instanceof HTMLElement && !found) {
    for (const property of ['padding', 'border-bottom', 'border-top', 'vertical-align', 'height'])
      cell.style.setProperty(property, model.style.getPropertyValue(property));
  }
  const inPlace = before ? nextForeign(cell) === before && found : found && nextForeign(cell) === null;
  if (!inPlace) row.insertBefore(cell, before);
  return cell;
}

function nextForeign(cell: Element): Element | null {
  let next = cell.nextElementSibling;
  while (next?.hasAttribute(OWN)) next = next.nextElementSibling;
  return next;
}
