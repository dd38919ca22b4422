import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Every script and style of a build, largest first. */
export function sizes(build: string): string[] {
  return readdirSync(build, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:js|css)$/u.test(name))
    .map((name) => ({ name, bytes: gzipSync(readFileSync(join(build, name))).length }))
    .sort((one, other) => other.bytes - one.bytes)
    .map(({ name, bytes }) => `${String(bytes).padStart(8)}  ${name}`);
}
