/**
 * A repeated row structure, whatever it is made of. Columns are numbered in document order; own elements never count. A row is named by one element, even where
 * a grid draws it in several parts (pinned columns).
 */
export interface Grid {
  readonly kind: 'table' | 'aria' | 'blocks';
  readonly root: Element;
  /** The same for the same columns, where their number alone does not tell. */
  readonly shape?: string;
  /** By column; null where a column has no head. */
  readonly headers: readonly (Element | null)[];
  /** Whether a column of the extension's own can be added. */
  readonly takesColumn: boolean;
  /** From the first on; `most` where not all are wanted, of which there may be many. */
  rows(most?: number): Element[];
  /** The row that a node stands in. */
  rowOf(node: Node): Element | null;
  /** By column; null where this row has no such cell, undefined where it can't be told. */
  cells(row: Element): (Element | null | undefined)[];
}
