import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUDGETS, sizeOf } from '../browser/harness/budgets';
import { BUILD, buildExtension } from '../browser/harness/build-extension';
import { aimsTable, atMost } from './aims';
import type { Table } from './table';

interface Size {
  readonly name: string;
  readonly bytes: number;
  readonly gzip: number;
}

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

/** Sizes of what the browser loads, largest first, and each one's part of all scripts and styles. */
export async function* bundles(): AsyncGenerator<Table> {
  await buildExtension();
  const sizes = readdirSync(BUILD, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|css)$/.test(name))
    .map((name): Size => {
      const bytes = readFileSync(join(BUILD, name));
      // A chunk's name ends in a hash of what is in it.
      return { name: name.replace(/-[\w-]{8}(?=\.\w+$)/, ''), bytes: bytes.length, gzip: gzipSync(bytes).length };
    })
    .sort((one, other) => other.bytes - one.bytes);
  const all = sum(sizes.map(({ bytes }) => bytes));
  yield {
    title: 'Bundles of the production build (kB)',
    columns: ['file', 'size', 'gzip', 'part'],
    rows: sizes.map(({ name, bytes, gzip }) => [
      name,
      kilobytes(bytes),
      kilobytes(gzip),
      `${((bytes / all) * 100).toFixed(0)} %`,
    ]),
  };
  const aims = BUDGETS.map((budget) => atMost(`${budget.what}, gzipped`, sizeOf(budget), budget.most, 1, ' kB'));
  yield aimsTable('Aims of the bundles', aims);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0);
}
