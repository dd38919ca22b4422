/** What a column of the services list holds. */
export type Role = 'name' | 'description' | 'category' | 'rate' | 'unit';

/** Where a column stands, by the page's structure: nothing of what its cells hold, and no class. */
export interface PointedColumn {
  /** The words at its head, in lower case; empty where it has none. */
  readonly header: string;
  readonly index: number;
  /** The way from the row to the cell, `div:1/span:0`: tags, and which of that tag among its siblings. */
  readonly path: string;
}

/**
 * What a person said of a firm's list: it is the services list as recognised (`yes`), it is not (`no`), or where its columns are (`pointed`). It holds for the page
 * on which it was said, and only while the columns are still found; a page that changed is asked about anew.
 */
export interface Pointing {
  readonly answer: 'yes' | 'no' | 'pointed';
  /** `placeOf` the page's address. */
  readonly place: string;
  readonly kind: 'table' | 'aria' | 'blocks';
  /** The tag of a row, and those around it from the list outwards, `section main`. */
  readonly row: string;
  readonly above: string;
  /** How many columns there were. */
  readonly width: number;
  readonly columns: Readonly<Partial<Record<Role, PointedColumn>>>;
}
