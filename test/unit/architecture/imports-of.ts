import { posix } from 'node:path';
import type { SourceFile } from './source-files';

/** One import statement, `export … from` among them. */
export interface Import {
  /** From the root for a file of the product (`lib/catalog/rate`), else the package as written. */
  readonly target: string;
  readonly own: boolean;
  /** Gone from the bundle. */
  readonly typeOnly: boolean;
}

const STATEMENT = /^(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const CALL = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** What a file imports, statically and by `import()`. `import { type A }` counts as an import of values, which is the strict side. */
export function importsOf({ path, text }: SourceFile): Import[] {
  const found = [
    ...[...text.matchAll(STATEMENT)].map(([, type, from = '']) => ({ from, typeOnly: type !== undefined })),
    ...[...text.matchAll(CALL)].map(([, from = '']) => ({ from, typeOnly: false })),
  ];
  return found.map(({ from, typeOnly }) => {
    const own = from.startsWith('.');
    return { target: own ? posix.join(posix.dirname(path), from) : from, own, typeOnly };
  });
}
