import type { Columns } from './columns';

/** The columns of lists without heads as most rows have shown them. */
const shown = new Map<string, { readonly rows: number; readonly columns: Columns }>();

/**
 * The columns of a list without heads. A page of them, or the few rows that a search or the archive leaves, may say less of their columns than others did: then
 * these are taken, so that a service is the same one on each page.
 *
 * @param list what is the same for all drawings of one list
 */
export function rememberedColumns(columns: Columns, list: string, rows: number): Columns {
  const key = `${location.pathname} ${list}`;
  const before = shown.get(key);
  const known = (of: Columns) => Object.keys(of.roles).length;
  if (before && agrees(columns, before.columns.roles) && known(before.columns) >= known(columns) && rows <= before.rows)
    return before.columns;
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
