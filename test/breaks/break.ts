/** One change of a file's text. */
export interface Edit {
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly find: string;
  readonly replace: string;
}

/** A way to break the product on purpose, and the tests that must notice. */
export interface Break extends Edit {
  /** What would go wrong for a person. */
  readonly what: string;
  /** Where one change alone breaks nothing. */
  readonly also?: readonly Edit[];
  /** Test files that must fail; in `browser`, they load a build of the broken product. */
  readonly caughtBy: readonly string[];
  readonly project?: 'unit' | 'browser';
}
