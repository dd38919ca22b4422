import { OWN } from '../own';
import { COLUMN_WORDS } from './column-words';
import type { Grid } from './grid';
import { label } from './page-words';

/** Every real table below `root` as a grid. */
export function tableGrids(root: ParentNode): Grid[] {
  return [...root.querySelectorAll('table')].flatMap((table) => {
    const grid = tableGrid(table);
    return grid ? [grid] : [];
  });
}

function tableGrid(table: HTMLTableElement): Grid | null {
  const headRow = headRowOf(table);
  const separate = headRow ? null : separateHead(table);
  const rows = () => [...table.rows].filter((row) => row !== headRow && isBodyRow(row));
  const head = headRow ?? separate;
  const first = rows()[0];
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
      return row && row.closest('table') === table && row !== headRow && isBodyRow(row) ? row : null;
    },
    cells: (row) => spread(row as HTMLTableRowElement),
  };
}

/** A row of several cells; rows across all columns (groups, `nothing found`, opened details) are none. */
function isBodyRow(row: HTMLTableRowElement): boolean {
  const section = row.parentElement?.tagName;
  return (
    section !== 'THEAD' && section !== 'TFOOT' && row.ariaHidden !== 'true' && [...row.cells].filter(foreign).length > 1
  );
}

function headRowOf(table: HTMLTableElement): HTMLTableRowElement | null {
  const inHead = [...(table.tHead?.rows ?? [])].filter(isDrawn).sort((a, b) => b.cells.length - a.cells.length)[0];
  if (inHead && inHead.cells.length > 1) return inHead;
  const first = [...table.rows].find(isDrawn);
  const cells = [...(first?.cells ?? [])].filter(foreign);
  const words = cells.filter((cell) => COLUMN_WORDS.has(label(cell.textContent ?? ''))).length;
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
  return [...row.cells]
    .filter(foreign)
    .flatMap((cell) => Array.from({ length: Math.min(cell.colSpan, 20) }, () => cell));
}

function foreign(cell: Element): boolean {
  return !cell.hasAttribute(OWN);
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
