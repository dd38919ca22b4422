import { placeOf } from '../../catalog/place-of';
import type { PointedColumn, Pointing, Role } from '../../catalog/pointing';
import type { Columns } from './columns';
import type { Grid } from './grid';
import { subTabOf } from './page-words';
import { follow } from './way';

/** The evidence that each answer is. */
const EVIDENCE = { yes: 'confirmed', no: 'refused', pointed: 'pointed' } as const;

/** What a person said of this very list: its columns by that, and as evidence; null where it was said of another one or no longer fits. */
export function told(
  grid: Grid,
  columns: Columns,
  pointing: Pointing,
): { readonly columns: Columns; readonly evidence: (typeof EVIDENCE)[keyof typeof EVIDENCE] } | null {
  if (grid.kind !== pointing.kind || routeOf(placeOf(location)) !== routeOf(pointing.place)) return null;
  const said = Object.entries(pointing.columns) as [Role, PointedColumn][];
  const headers = columns.facts.map(({ header }) => header);
  // In another language of the page all heads read otherwise.
  const translated = !said.some(([, { header }]) => header && headers.includes(header));
  const roles: Partial<Record<Role, number>> = {};
  for (const [role, column] of said) {
    const index =
      grid.kind === 'blocks' ? byWay(grid, column.path) : byHead(headers, column, translated, pointing.width);
    if (index >= 0) roles[role] = index;
    else if (role === 'name' || role === 'rate') return null;
  }
  const evidence = EVIDENCE[pointing.answer];
  if (evidence === 'refused') return { columns, evidence };
  const taken = new Set(Object.values(roles));
  for (const [role, index] of Object.entries(columns.roles) as [Role, number][])
    if (!(role in roles) && !taken.has(index)) roles[role] = index;
  return { columns: { ...columns, roles }, evidence };
}

/** The address up to where it names a record, a page or a sub-tab. */
function routeOf(place: string): string {
  const parts = place.split('/');
  while (parts.length > 1 && (/^$|\*|^page$/u.test(parts.at(-1) ?? '') || subTabOf(parts.at(-1) ?? ''))) parts.pop();
  return parts.join('/');
}

function byHead(
  headers: readonly string[],
  { header, index }: PointedColumn,
  translated: boolean,
  width: number,
): number {
  if (!header || translated) return headers.length === width ? index : -1;
  return headers[index] === header ? index : headers.indexOf(header);
}

/** The column in which most rows have what stands at the end of the way; optional parts of single rows shift nothing. */
function byWay(grid: Grid, way: string): number {
  const counts: number[] = [];
  for (const row of grid.rows(20)) {
    const element = follow(row, way);
    const index = grid
      .cells(row)
      .findIndex((cell) => element && cell && (cell.contains(element) || element.contains(cell)));
    if (index >= 0) counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts.reduce((best, count, index) => (count > (counts[best] ?? 0) ? index : best), -1);
}
