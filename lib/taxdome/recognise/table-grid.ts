import { OWN } from '../own';
import { columnWord } from './column-words';
import type { Grid } from './grid';
import { label } from './page-words';
import { joined, sideBySide } from './side-by-side';

/** Every real table below `root` as a grid, tables whose rows belong together as one. */
export function tableGrids(root: ParentNode): Grid[] {
  const part = (table: Element) => tableGrid(table as HTMLTableElement, 1);
  return sideBySide([...root.querySelectorAll('table')], part).flatMap((tables) => {
    const grids = tables.map((table) => (tables.length > 1 ? part(table) : tableGrid(table as HTMLTableElement, 2)));
    const found = grids.filter((grid) => grid !== null);
    return found.length > 1 ? [joined(found)] : found;
  });
}

/** @param least how many cells a row has at least; those across all columns (groups, `nothing found`, opened details) are none */
function tableGrid(table: HTMLTableElement, least: number): Grid | null {
  const headRow = headRowOf(table, least);
  const separate = headRow ? null : separateHead(table);
  const isRow = (row: HTMLTableRowElement) => row !== headRow && isBodyRow(row, least);
  const rows = (most = Number.POSITIVE_INFINITY) => {
    const found: HTMLTableRowElement[] = [];
    for (const row of table.rows) {
      if (found.length >= most) break;
      if (isRow(row)) found.push(row);
    }
    return found;
  };
  const head = headRow ?? separate;
  const [first] = rows(1);
  if (!head && !first) return null;
  const sample = headRow ?? first;
  return {
    kind: 'table',
    root: table,
    headers: head ? spread(head) : [],
    takesColumn: headRow !== null && sample !== undefined && getComputedStyle(first ?? sample).display === 'table-row',
    rows,
    rowOf: (node) => {
      const row = elementOf(node)?.closest('tr');
      return row && row.closest('table') === table && isRow(row) ? row : null;
    },
    cells: (row) => spread(row as HTMLTableRowElement),
  };
}

/** Asked of every row at every look, so it stops at the cell that decides. */
function isBodyRow(row: HTMLTableRowElement, least: number): boolean {
  const section = row.parentElement?.tagName;
  if (section === 'THEAD' || section === 'TFOOT' || row.ariaHidden === 'true') return false;
  let missing = least;
  for (let cell = row.firstElementChild; cell && missing > 0; cell = cell.nextElementSibling)
    if (isPagesCell(cell)) missing--;
  return missing <= 0;
}

function headRowOf(table: HTMLTableElement, least = 2): HTMLTableRowElement | null {
  const inHead = [...(table.tHead?.rows ?? [])].filter(isDrawn).sort((a, b) => b.cells.length - a.cells.length)[0];
  if (inHead && inHead.cells.length >= least) return inHead;
  const first = [...table.rows].find(isDrawn);
  const cells = [...(first?.cells ?? [])].filter(foreign);
  const words = cells.filter((cell) => columnWord(label(cell.textContent ?? '')) !== undefined).length;
  const isHead =
    cells.length > 1 && (cells.every((cell) => cell.tagName === 'TH') || words > Math.max(1, cells.length / 2));
  return first && isHead ? first : null;
}

/** Tables that scroll under a head of their own repeat it as a row without height, which only measures the columns. */
function isDrawn(row: HTMLTableRowElement): boolean {
  return row.ariaHidden !== 'true' && row.getBoundingClientRect().height > 2;
}

/** A head that stays while the body scrolls is often a table of its own just before. */
function separateHead(table: HTMLTableElement): HTMLTableRowElement | null {
  const columns = table.rows[0] ? spread(table.rows[0]).length : 0;
  let block: Element | null = table;
  for (let level = 0; level < 4 && block; level++, block = block.parentElement) {
    const before = block.previousElementSibling;
    const other = before instanceof HTMLTableElement ? before : before?.querySelector('table');
    const row = other ? headRowOf(other) : null;
    if (row && Math.abs(spread(row).length - columns) <= 1) return row;
  }
  return null;
}

/** The page's cells by column, a cell across several columns at each of them. */
function spread(row: HTMLTableRowElement): Element[] {
  const cells: Element[] = [];
  for (let cell = row.firstElementChild; cell; cell = cell.nextElementSibling) {
    if (!isPagesCell(cell)) continue;
    const across = cell.hasAttribute('colspan') ? Math.min(cell.colSpan, 20) : 1;
    for (let column = 0; column < across; column++) cells.push(cell);
  }
  return cells;
}

function isPagesCell(element: Element): element is HTMLTableCellElement {
  return (element.tagName === 'TD' || element.tagName === 'TH') && foreign(element);
}

function foreign(cell: Element): boolean {
  return !cell.hasAttribute(OWN);
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
