import type { Pointing, Role } from '../../catalog/pointing';
import { isOwn } from '../own';
import { ariaGrids } from '../recognise/aria-grid';
import { blockGrid } from '../recognise/block-grid';
import { columnsOf } from '../recognise/columns';
import type { Grid } from '../recognise/grid';
import { tableGrids } from '../recognise/table-grid';
import { follow, wayTo } from '../recognise/way';
import { pointingFrom } from './pointing-from';

/** What a person clicked, by what it is; a name and a rate at least. */
export type Chosen = ReadonlyMap<Role, Element>;

/**
 * Learns the list from what was clicked: the grid that both stand in, else the blocks that repeat around them. They may be of different rows.
 *
 * @returns null where they are not of one list, or not of different columns
 */
export function learn(chosen: Chosen, language: string): Pointing | null {
  const [name, rate] = [chosen.get('name'), chosen.get('rate')];
  if (!name || !rate || name.contains(rate) || rate.contains(name)) return null;
  for (const grid of gridsAround(name, rate)) {
    const places = new Map([...chosen].map(([role, element]) => [role, columnOf(grid, element)]));
    const taken = [...places.values()];
    // The innermost list that has them in columns of their own.
    if (taken.includes(-1) || new Set(taken).size < taken.length) continue;
    const columns = columnsOf(grid, language);
    return pointingFrom({ grid, columns: { ...columns, roles: Object.fromEntries(places) } }, 'pointed');
  }
  return null;
}

function* gridsAround(name: Element, rate: Element): Generator<Grid> {
  const around = [...tableGrids(document), ...ariaGrids(document)].filter(
    (grid) => grid.rowOf(name) && grid.rowOf(rate),
  );
  yield* around.sort((a, b) => Number(a.root.contains(b.root)) - Number(b.root.contains(a.root)));
  const row = rowAround(name, rate);
  if (row?.parentElement) yield blockGrid(row.parentElement, row);
}

function columnOf(grid: Grid, element: Element): number {
  const row = grid.rowOf(element);
  return row ? grid.cells(row).findIndex((cell) => cell && (cell.contains(element) || element.contains(cell))) : -1;
}

/** The block that repeats around the name and, in the same one or another, the rate. */
function rowAround(name: Element, rate: Element): Element | null {
  let common = name;
  while (common.parentElement && !common.contains(rate)) common = common.parentElement;
  const [a, b] = [name, rate].map((element) => [...common.children].find((child) => child.contains(element)));
  if (a && b) {
    const [toName, toRate] = [wayTo(a, name), wayTo(b, rate)];
    // Each has both: they are two rows, not two columns of one.
    if (toName !== toRate && a.localName === b.localName && says(b, toName) && says(a, toRate)) return a;
  }
  for (let row = common; row.parentElement && row !== document.body; row = row.parentElement) {
    const [toName, toRate] = [wayTo(row, name), wayTo(row, rate)];
    const others = [...row.parentElement.children].filter(
      (other) => other !== row && other.localName === row.localName,
    );
    if (others.some((other) => !isOwn(other) && says(other, toName) && says(other, toRate))) return row;
  }
  return common === document.body ? null : common;
}

function says(row: Element, way: string): boolean {
  return (follow(row, way)?.textContent ?? '').trim() !== '';
}
