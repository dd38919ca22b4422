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
    const rows = grid.rows(5).map((row) => grid.cells(row));
    const last = Math.max(...Object.values(columns.roles), 0);
    const width = columns.facts.length;
    let before = width;
    // The columns of buttons at the end (three dots, a gear) stay the last ones.
    while (before - 1 > last && rows.every((cells) => isActions(cells[before - 1]))) before--;
    this.#before = before;
    this.#model = columns.roles.category ?? columns.roles.unit ?? columns.roles.rate ?? last;
  }

  /** The page's cell that the extension's cell of a row looks like. */
  neighbourOf(row: Element): Element | null {
    return this.grid.cells(row)[this.#model] ?? null;
  }

  /** Fills the extension's cell of a row, which is made where it is missing, and moved where it is out of place. */
  put(row: Element, fill: (cell: Element) => void): void {
    const cells = this.grid.cells(row);
    place(row, 'cell', cells[this.#before] ?? null, cells[this.#model] ?? null, fill);
  }

  removeFrom(row: Element): void {
    ownCell(row, 'cell')?.remove();
  }

  /** Puts the head of the column where it belongs. */
  keepHead(): void {
    const { headers } = this.grid;
    const head = headers[0]?.parentElement;
    if (head)
      place(head, 'head', headers[this.#before] ?? null, headers[this.#model] ?? null, (cell) => this.#fill(cell));
  }

  #fill(head: Element): void {
    if (head.hasChildNodes()) return;
    head.setAttribute('scope', 'col');
    head.append(icon('mark'), 'QuickBooks');
    const group = this.grid.root.querySelector(':scope > colgroup');
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

/** Inline styles that make a cell as high as its neighbours. */
const SHARED = ['padding', 'border-bottom', 'border-top', 'vertical-align', 'height'];
const MOST_READY = 50;
/** Cells that are ready, by what they take over from their neighbours; those of a list are all alike but for a few. */
const ready = new Map<string, HTMLElement>();

function newCell(part: 'cell' | 'head', tag: 'td' | 'th', model: Element | null): Element {
  const kind = `${tag}\n${model?.className}\n${model?.getAttribute('style')}`;
  let cell = ready.get(kind);
  if (!cell) {
    cell = ownElement(tag, part);
    if (model) cell.className = model.className;
    if (model instanceof HTMLElement)
      for (const property of SHARED) cell.style.setProperty(property, model.style.getPropertyValue(property));
    if (ready.size >= MOST_READY) ready.clear();
    ready.set(kind, cell);
  }
  return cell.cloneNode(false) as Element;
}

function ownCell(row: Element, part: 'cell' | 'head'): Element | null {
  let cell = row.lastElementChild;
  while (cell && cell.getAttribute(OWN) !== part) cell = cell.previousElementSibling;
  return cell;
}

/** Own cell among the page's, which never move: `before` may have been replaced by the page since, so the place is checked each time. */
function place(
  row: Element,
  part: 'cell' | 'head',
  before: Element | null,
  model: Element | null,
  fill: (cell: Element) => void,
): void {
  const found = ownCell(row, part);
  const cell = found ?? newCell(part, part === 'cell' ? 'td' : 'th', model);
  if (model && cell.className !== model.className) cell.className = model.className;
  // Filled first: the page's styles are worked out once.
  fill(cell);
  if (!found || nextForeign(cell) !== before) row.insertBefore(cell, before);
}

function nextForeign(cell: Element): Element | null {
  let next = cell.nextElementSibling;
  while (next?.hasAttribute(OWN)) next = next.nextElementSibling;
  return next;
}
