import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Files below a folder in which a text stands as UTF-8 or as UTF-16, by the text's name. What goes while it is looked for is left out: a browser may be running. */
export async function marksOnDisk(
  folder: string,
  marks: Readonly<Record<string, string>>,
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for await (const path of filesBelow(folder)) {
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    for (const [name, mark] of Object.entries(marks)) {
      const isThere = bytes.includes(mark, 0, 'utf8') || bytes.includes(mark, 0, 'utf16le');
      if (isThere) found[name] = [...(found[name] ?? []), relative(folder, path)];
    }
  }
  return found;
}

async function* filesBelow(folder: string): AsyncGenerator<string> {
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile()) yield path;
  }
}
