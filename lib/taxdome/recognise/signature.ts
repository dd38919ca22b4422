import type { Recognition } from './recognise';

/**
 * The recognised columns in one line (`table|_,name,category,rate,unit,_`): the same on every read of the same page in any language, so that a change of it
 * means that TaxDome changed its page. Holds no client data.
 */
export function signature({ grid, columns }: Recognition): string {
  if (!grid) return '';
  const byColumn = new Map(Object.entries(columns.roles).map(([role, index]) => [index, role]));
  return `${grid.kind}|${columns.facts.map((_, index) => byColumn.get(index) ?? '_').join(',')}`;
}
