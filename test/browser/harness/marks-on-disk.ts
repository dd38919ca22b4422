import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Files below a folder in which a text stands as UTF-8 or as UTF-16, by the text's name. A file that goes while it is looked for is left out: a browser may be running. */
export async function marksOnDisk(
  folder: string,
  marks: Readonly<Record<string, string>>,
): Promise<Record<string, string[]>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: Record<string, string[]> = {};
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    for (const [name, mark] of Object.entries(marks)) {
      const isThere = bytes.includes(mark, 0, 'utf8') || bytes.includes(mark, 0, 'utf16le');
      if (isThere) found[name] = [...(found[name] ?? []), path.slice(folder.length + 1)];
    }
  }
  return found;
}
