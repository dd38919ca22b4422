import type { Grid } from './grid';

/** The tables around each of these that belong together: fixed columns stand in tables of their own beside those that scroll. */
export function sideBySide(tables: readonly Element[], gridOf: (table: Element) => Grid | null): Element[][] {
  const left = [...tables];
  const groups: Element[][] = [];
  for (let first = left.shift(); first; first = left.shift()) {
    const group = [first];
    for (const other of [...left]) {
      if (!isBeside(first, other, gridOf)) continue;
      left.splice(left.indexOf(other), 1);
      group.push(other);
    }
    // A table that was scrolled reaches further to the left than the box that it is seen in.
    const roof = group.reduce(commonRoof);
    groups.push(group.sort((a, b) => boxBelow(roof, a).left - boxBelow(roof, b).left));
  }
  return groups;
}

/** In boxes that do not overlap, with as many rows at the same heights. */
function isBeside(table: Element, other: Element, gridOf: (table: Element) => Grid | null): boolean {
  const roof = commonRoof(table, other);
  const [a, b] = [boxBelow(roof, table), boxBelow(roof, other)];
  if (roof === table || a.height === 0 || b.height === 0 || (a.right > b.left + 1 && b.right > a.left + 1))
    return false;
  const [rows, others] = [gridOf(table)?.rows() ?? [], gridOf(other)?.rows() ?? []];
  const top = (row: Element | undefined) => row?.getBoundingClientRect().top ?? Number.NaN;
  return rows.length === others.length && [0, -1].every((at) => Math.abs(top(rows.at(at)) - top(others.at(at))) < 2);
}

/** One list made of parts whose rows belong together by their place; a row is named by its first part. */
export function joined(parts: readonly Grid[]): Grid {
  const widths = parts.map((part) =>
    Math.max(part.headers.length, ...part.rows(1).map((row) => part.cells(row).length)),
  );
  const wide = (part: number, elements: readonly (Element | null | undefined)[]) =>
    Array.from({ length: widths[part] ?? 0 }, (_, at) => elements[at] ?? null);
  let known: { rows: Element[][]; places: Map<Element, number> } | null = null;
  /** Kept for as long as the page can't change it: until this task ends. */
  const standing = () => {
    if (known) return known;
    const rows = parts.map((part) => part.rows());
    known = { rows, places: new Map(rows.flatMap((part) => part.map((row, at): [Element, number] => [row, at]))) };
    queueMicrotask(() => {
      known = null;
    });
    return known;
  };
  return {
    kind: 'table',
    root: parts.map(({ root }) => root).reduce(commonRoof),
    headers: parts.flatMap(({ headers }, part) => wide(part, headers)),
    takesColumn: false,
    rows: (most) => {
      const [first = [], ...others] = standing().rows;
      // Parts of different length are half drawn: whose rate stands where can't be told.
      return others.every(({ length }) => length === first.length) ? first.slice(0, most) : [];
    },
    rowOf: (node) => {
      const row = parts.map((part) => part.rowOf(node)).find(Boolean);
      return (row && standing().rows[0]?.[standing().places.get(row) ?? -1]) ?? null;
    },
    cells: (row) => {
      const { rows, places } = standing();
      const at = places.get(row) ?? -1;
      return parts.flatMap((part, index) => wide(index, rows[index]?.[at] ? part.cells(rows[index][at]) : []));
    },
  };
}

function commonRoof(a: Element, b: Element): Element {
  let roof = a;
  while (!roof.contains(b) && roof.parentElement) roof = roof.parentElement;
  return roof;
}

/** The box of what holds a table right below the roof: the table itself may be wider, and scroll in it. */
function boxBelow(roof: Element, table: Element): DOMRect {
  let at = table;
  while (at.parentElement && at.parentElement !== roof) at = at.parentElement;
  return at.getBoundingClientRect();
}
