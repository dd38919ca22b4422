import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { repack } from '../../../lib/packaging/repack';

const MANIFEST = strToU8('{\n  "name": "An extension",\n  "key": "test-key",\n  "version": "1.0"\n}');
const SCRIPT = strToU8('console.log(1);\n'.repeat(50));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'taxdome-quickbooks-repack-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The bytes of a zip after it was written anew. */
function repacked(files: Zippable, options: Parameters<typeof zipSync>[1]): Buffer {
  const path = join(folder, 'package.zip');
  writeFileSync(path, zipSync(files, options));
  repack(path);
  return readFileSync(path);
}

test('the same files give the same bytes, whatever their order, their dates, their folders and their compression', () => {
  const one = repacked({ 'manifest.json': MANIFEST, 'a.js': SCRIPT }, { mtime: new Date(2026, 1, 2), level: 9 });
  const other = repacked(
    { 'a.js': SCRIPT, 'empty/': new Uint8Array(), 'manifest.json': MANIFEST },
    { mtime: new Date(2019, 5, 7), level: 1, os: 0 },
  );
  expect(one.equals(other)).toBe(true);
});

test('the files are what they were, but for the key of the manifest', () => {
  const files = unzipSync(repacked({ 'manifest.json': MANIFEST, 'a.js': SCRIPT }, {}));
  expect(Object.keys(files)).toEqual(['a.js', 'manifest.json']);
  expect(files['a.js']).toEqual(SCRIPT);
  expect(JSON.parse(new TextDecoder().decode(files['manifest.json']))).toEqual({
    name: 'An extension',
    version: '1.0',
  });
});
