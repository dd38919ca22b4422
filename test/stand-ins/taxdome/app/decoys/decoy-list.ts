/** A list of something else than services. */
export interface DecoyList {
  readonly title: string;
  /** Label of the button that makes a new one; null where there is none. */
  readonly create: string | null;
  readonly columns: readonly string[];
  readonly rows: readonly DecoyRow[];
  /** Whether it has sub-tabs Active and Archived. */
  readonly archive: boolean;
  /** Whether rows have a checkbox and three dots. */
  readonly actions: boolean;
}

export interface DecoyRow {
  /** One text a column. */
  readonly cells: readonly string[];
  /** Beneath the first. */
  readonly description?: string;
}
