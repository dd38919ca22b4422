import { placeOf } from '../../catalog/place-of';
import type { PointedColumn, Pointing, Role } from '../../catalog/pointing';
import type { Columns } from '../recognise/columns';
import type { Grid } from '../recognise/grid';
import type { Recognition } from '../recognise/recognise';
import { tagsAbove, wayTo } from '../recognise/way';

/** What to keep of a person's answer about a recognised list: where it is and how its columns are found again. Nothing that its rows say. */
export function pointingFrom(
  { grid, columns }: Pick<Recognition, 'grid' | 'columns'>,
  answer: Pointing['answer'],
): Pointing | null {
  const [row] = grid?.rows() ?? [];
  if (!grid || !row) return null;
  const found: Partial<Record<Role, PointedColumn>> = {};
  for (const [role, index] of Object.entries(columns.roles) as [Role, number][]) {
    const column = columnAt(grid, columns, index);
    if (column) found[role] = column;
  }
  return {
    answer,
    place: placeOf(location),
    kind: grid.kind,
    row: row.localName,
    above: tagsAbove(row.parentElement ?? grid.root),
    width: columns.facts.length,
    columns: found,
  };
}

function columnAt(grid: Grid, columns: Columns, index: number): PointedColumn | null {
  for (const row of grid.rows()) {
    const cell = grid.cells(row)[index];
    if (cell && row.contains(cell))
      return { header: (columns.facts[index]?.header ?? '').slice(0, 60), index, path: wayTo(row, cell) };
  }
  return null;
}
