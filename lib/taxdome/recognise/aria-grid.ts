import { OWN } from '../own';
import type { Grid } from './grid';

const GRIDS = '[role=grid], [role=table], [role=treegrid]';
const CELLS = '[role=gridcell], [role=cell], [role=rowheader]';

/** Every ARIA grid or table below `root` that is no real table. */
export function ariaGrids(root: ParentNode): Grid[] {
  return [...root.querySelectorAll(GRIDS)]
    .filter((element) => element.tagName !== 'TABLE' && !element.querySelector('table'))
    .map(ariaGrid);
}

function ariaGrid(root: Element): Grid {
  const all = () => [...root.querySelectorAll('[role=row]')].filter((row) => row.closest(GRIDS) === root);
  const isBody = (row: Element) =>
    row.querySelector('[role=columnheader]') === null && row.querySelector(CELLS) !== null;
  const body = all().filter(isBody);
  const inParts = new Set(body.map(rowIndex)).size < body.length && body.every((row) => rowIndex(row) !== null);
  /** All parts of a row: grids with pinned columns draw one in each of their panes. */
  const parts = (row: Element) =>
    inParts
      ? [...root.querySelectorAll(`[role=row][aria-rowindex="${CSS.escape(rowIndex(row) ?? '')}"]`)].filter(isBody)
      : [row];
  const firstPart = (row: Element) => parts(row)[0] ?? row;
  const heads = [...root.querySelectorAll('[role=columnheader]')].filter((head) => !head.hasAttribute(OWN));
  const places = placesOf(heads, body, parts);
  return {
    kind: 'aria',
    root,
    headers: places.map((place) => heads.find((head, index) => placeOf(head, index) === place) ?? null),
    takesColumn: false,
    rows: (most) => {
      const rows = all().filter(isBody);
      const whole = inParts ? [...new Map(rows.map((row) => [rowIndex(row), firstPart(row)])).values()] : rows;
      return whole.slice(0, most);
    },
    rowOf: (node) => {
      const row = (node instanceof Element ? node : node.parentElement)?.closest('[role=row]');
      return row && row.closest(GRIDS) === root && isBody(row) ? firstPart(row) : null;
    },
    cells: (row) => {
      const cells = parts(row).flatMap((part) => cellsOf(part));
      const byPlace = new Map(cells.map((cell, index) => [placeOf(cell, index), cell]));
      return places.map((place) => byPlace.get(place) ?? null);
    },
  };
}

function cellsOf(row: Element): Element[] {
  return [...row.querySelectorAll(CELLS)].filter(
    (cell) => !cell.hasAttribute(OWN) && cell.closest('[role=row]') === row,
  );
}

function placesOf(heads: readonly Element[], body: readonly Element[], parts: (row: Element) => Element[]): number[] {
  const first = body[0];
  const cells = first ? parts(first).flatMap(cellsOf) : [];
  return [...new Set([...heads.map(placeOf), ...cells.map(placeOf)])].sort((a, b) => a - b);
}

/** The column by `aria-colindex`, which stays right where columns are pinned or virtualised; else by position. */
function placeOf(cell: Element, position: number): number {
  return (
    Number(cell.getAttribute('aria-colindex') ?? cell.closest('[aria-colindex]')?.getAttribute('aria-colindex')) ||
    position + 1
  );
}

function rowIndex(row: Element): string | null {
  return row.getAttribute('aria-rowindex');
}
