import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILD, buildExtension } from '../browser/harness/build-extension';
import type { Table } from './table';

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

/** Sizes of what the browser loads, largest first, and each one's part of all scripts and styles. */
export async function bundles(): Promise<Table> {
  await buildExtension();
  const sizes = readdirSync(BUILD, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|css)$/.test(name))
    .map((name) => {
      const bytes = readFileSync(join(BUILD, name));
      // A chunk's name ends in a hash of what is in it.
      return { name: name.replace(/-[\w-]{8}(?=\.\w+$)/, ''), bytes: bytes.length, gzip: gzipSync(bytes).length };
    })
    .sort((one, other) => other.bytes - one.bytes);
  const all = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    title: 'Bundles of the production build (kB)',
    columns: ['file', 'size', 'gzip', 'part'],
    rows: sizes.map(({ name, bytes, gzip }) => [
      name,
      kilobytes(bytes),
      kilobytes(gzip),
      `${((bytes / all) * 100).toFixed(0)} %`,
    ]),
  };
}
