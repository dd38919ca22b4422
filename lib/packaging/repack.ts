import { readFileSync, writeFileSync } from 'node:fs';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { storeManifest } from './store-manifest';

/** The first day that a zip can name. It is written in local time, so every time zone gives the same bytes. */
const DATE = new Date(1980, 0, 1);

/**
 * Writes a zip anew so that the same files give the same bytes: in order of their names, with one date, without what the system adds, and compressed by a library of
 * the lockfile rather than by whatever zlib Node has. The manifest becomes the stores'.
 */
export function repack(path: string): void {
  const files = unzipSync(readFileSync(path));
  const sorted: Zippable = {};
  for (const name of Object.keys(files).sort()) {
    const bytes = files[name];
    // Folders need no entries of their own.
    if (bytes && !name.endsWith('/')) sorted[name] = name === 'manifest.json' ? storeManifest(bytes) : bytes;
  }
  writeFileSync(path, zipSync(sorted, { level: 9, mtime: DATE, os: 3 }));
}
