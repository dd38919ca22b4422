import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILD } from './build-extension';
import { withImports } from './with-imports';

/** What browsers load, and the most that it may have gzipped, in kB of 1,000 bytes. A limit goes down with the size, and never up. */
export interface Budget {
  readonly what: string;
  readonly most: number;
  /** The files of the build that count. */
  files(): readonly string[];
}

const named = (folder: string, ...beginnings: readonly string[]) =>
  readdirSync(join(BUILD, folder))
    .filter((name) => beginnings.some((beginning) => name.startsWith(beginning)))
    .map((name) => `${folder}/${name}`);

export const BUDGETS: readonly Budget[] = [
  { what: 'the script of every TaxDome page', most: 20, files: () => ['content-scripts/taxdome.js'] },
  { what: 'what is injected where a services list is shown', most: 23, files: () => ['content-scripts/list.js'] },
  { what: 'what is injected when copying starts', most: 34, files: () => ['content-scripts/form.js'] },
  {
    what: 'what is injected when a person asks or says what a page shows',
    most: 26,
    files: () => ['content-scripts/inspect.js'],
  },
  { what: 'the worker with all that it loads', most: 70, files: () => withImports('background.js') },
  {
    // Libraries, and what the worker has too, are in `shared`.
    what: 'the popup’s own code and styles',
    most: 45,
    files: () => [...named('chunks', 'popup-', 'pages-'), ...named('assets', '')],
  },
  {
    what: 'the popup’s own code and styles, with all of its sections',
    most: 55,
    files: () => [
      ...named('chunks', '').filter((name) => !/\/(?:shared|welcome|rolldown-runtime)-/u.test(name)),
      ...named('assets', ''),
    ],
  },
  {
    what: 'all that the popup loads before it draws',
    most: 56,
    files: () => [...withImports(...(named('chunks', 'popup-') as [string])), ...named('assets', '')],
  },
];

/** In kB, gzipped. */
export function sizeOf(budget: Budget): number {
  return budget.files().reduce((sum, name) => sum + gzipSync(readFileSync(join(BUILD, name))).length, 0) / 1_000;
}
