/** How much of what only this browser knew could not be read any more. */
export interface Lost {
  readonly links: number;
  readonly decisions: number;
  /** Names that services were given for QuickBooks. */
  readonly names: number;
  /** Of the activity. */
  readonly entries: number;
}
