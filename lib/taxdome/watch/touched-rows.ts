import type { Grid } from '../recognise/grid';

/** What a batch of mutations did to a list. */
export interface Touched {
  /** Rows that are new or changed. */
  readonly rows: Set<Element>;
  /** Rows may have changed of which it can't be told which. */
  readonly any: boolean;
  /** Something in the list changed, be it only that rows went. */
  readonly list: boolean;
  /** Something around the list changed. */
  readonly around: boolean;
}

/** Sorts mutations by what they touch. Looks at the changed and added nodes only, never at the whole list. */
export function touchedRows(grid: Grid, records: readonly MutationRecord[]): Touched {
  const rows = new Set<Element>();
  let any = false;
  let list = false;
  let around = false;
  for (const { type, target, addedNodes } of records) {
    if (!grid.root.contains(target)) {
      around = true;
      continue;
    }
    list = true;
    const row = grid.rowOf(target);
    if (row) rows.add(row);
    else if (type !== 'childList') any = true;
    else for (const node of addedNodes) if (node instanceof Element) addRows(grid, node, rows);
  }
  return { rows, any, list, around };
}

function addRows(grid: Grid, node: Element, rows: Set<Element>): void {
  const row = grid.rowOf(node);
  if (row) rows.add(row);
  else
    for (const inner of node.querySelectorAll('tr, [role=row]')) {
      const found = grid.rowOf(inner);
      if (found) rows.add(found);
    }
}
