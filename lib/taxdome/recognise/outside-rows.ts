import type { Grid } from './grid';

/** Finds elements by a selector, in document order. */
export type Find = (selector: string) => HTMLElement[];

/**
 * The page below `root` without the rows of a list. Rows are many and hold much, so they are not looked into; what is found depends on the page as it is now.
 */
export function outsideRows(root: ParentNode, grid: Grid | null): Find {
  if (!grid) return (selector) => [...root.querySelectorAll<HTMLElement>(selector)];
  const rows = new Set(grid.rows());
  const around = new Set<Node>();
  for (const row of rows) for (let at = row.parentNode; at && !around.has(at); at = at.parentNode) around.add(at);
  const parts: { readonly part: Element; readonly whole: boolean }[] = [];
  const take = (parent: ParentNode) => {
    for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
      if (rows.has(child)) continue;
      const whole = !around.has(child);
      parts.push({ part: child, whole });
      if (!whole) take(child);
    }
  };
  take(root);
  // A row in several parts is named by one of them; the others are told by the grid.
  const inRow = (element: Element) => grid.root.contains(element) && grid.rowOf(element) !== null;
  return (selector) =>
    parts
      .flatMap(({ part, whole }) => [
        ...(part.matches(selector) ? [part as HTMLElement] : []),
        ...(whole ? part.querySelectorAll<HTMLElement>(selector) : []),
      ])
      .filter((element) => !inRow(element));
}

/** Finds elements of the page that stand neither in an element nor around it, those near to it first. */
export function outside(element: Element, selector: string): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let at: Element | null = element; at; at = at.parentElement)
    for (const part of at.parentElement?.children ?? []) {
      if (part === at) continue;
      if (part.matches(selector)) found.push(part as HTMLElement);
      found.push(...part.querySelectorAll<HTMLElement>(selector));
    }
  return found;
}
