import type { Columns } from './columns';

/** The columns of lists without heads as most rows have shown them. */
const shown = new Map<string, { readonly rows: number; readonly columns: Columns }>();
const ENOUGH = 8;

/**
 * The columns of a list without heads. A few rows, as a search or the archive leaves them, say little of their columns: these are taken as more rows of the same
 * page have shown them.
 *
 * @param list what is the same for all drawings of one list
 */
export function rememberedColumns(columns: Columns, list: string, rows: number): Columns {
  const key = `${location.pathname} ${list}`;
  const before = shown.get(key);
  if (before && rows < Math.min(before.rows, ENOUGH) && agrees(columns, before.columns.roles)) return before.columns;
  shown.set(key, { rows, columns });
  return columns;
}

/** Amounts and rate types stand where they stood, as far as there are any. */
function agrees({ facts }: Columns, { rate, unit }: Columns['roles']): boolean {
  const is = (index: number | undefined, kind: 'money' | 'units') => {
    const column = index === undefined ? undefined : facts[index];
    return !column || column.filled === 0 || column[kind] > 0.5;
  };
  return is(rate, 'money') && is(unit, 'units');
}
