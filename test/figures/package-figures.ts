import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../packages/sha256';

/** Every package of a folder. */
export function packageFigures(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.zip'))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
    .map(({ name, bytes }) => `${String(bytes.length).padStart(8)}  ${sha256(bytes)}  ${name}`);
}
