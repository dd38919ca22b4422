import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD } from './build-extension';

/** A script of the build with all that it loads before it runs, by their names in the build. */
export function withImports(script: string): string[] {
  const loaded = new Set([script]);
  for (const name of loaded)
    for (const [, chunk] of readFileSync(join(BUILD, name), 'utf8').matchAll(
      /\bimport\b[^'"`;()]*?["']\.\/(?:chunks\/)?([\w-]+\.js)["']/gu,
    ))
      loaded.add(`chunks/${chunk}`);
  return [...loaded];
}
