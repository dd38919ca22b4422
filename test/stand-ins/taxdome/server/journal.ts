/** One request to the API as it came in. */
export interface JournalEntry {
  /** ms since the epoch. */
  readonly at: number;
  readonly host: string;
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** Parsed JSON; undefined when there was none. */
  readonly body: unknown;
}
