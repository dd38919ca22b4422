/** A database as a build wrote it: every store with its keys, its indexes and its rows. What JSON can't hold (keys of the vault, its sealed bytes) stands as `{ $type }`. */
export interface StoredDatabase {
  readonly name: string;
  readonly version: number;
  readonly stores: readonly {
    readonly name: string;
    readonly keyPath: string | readonly string[] | null;
    readonly autoIncrement: boolean;
    readonly indexes: readonly {
      readonly name: string;
      readonly keyPath: string | readonly string[];
      readonly unique: boolean;
    }[];
    readonly rows: readonly unknown[];
  }[];
}
