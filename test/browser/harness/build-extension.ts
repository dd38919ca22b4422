import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { exclusive } from './exclusive';
import { runCommand } from './run-command';

const ROOT = resolve(import.meta.dirname, '../../..');
const SOURCES = [
  'components',
  'entrypoints',
  'lib',
  'public',
  'wxt.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** The production build, as it is loaded unpacked. */
export const BUILD = join(ROOT, '.output/chrome-mv3');
/** The same for Firefox. */
export const FIREFOX_BUILD = join(ROOT, '.output/firefox-mv3');

/**
 * Makes the production build, unless one stands that is newer than every source.
 *
 * @returns whether it was built.
 */
export async function buildExtension(target: 'chrome' | 'firefox' = 'chrome'): Promise<boolean> {
  const [folder, ...flags] = target === 'chrome' ? [BUILD] : [FIREFOX_BUILD, '-b', 'firefox', '--mv3'];
  return exclusive(`build ${ROOT}`, async () => {
    const built = join(folder, 'manifest.json');
    if (existsSync(built) && statSync(built).mtimeMs > newest(SOURCES.map((name) => join(ROOT, name)))) return false;
    await runCommand(process.execPath, [join(ROOT, 'node_modules/wxt/bin/wxt.mjs'), 'build', ...flags], ROOT);
    return true;
  });
}

function newest(paths: readonly string[]): number {
  return Math.max(
    ...paths.map((path) => {
      const found = statSync(path);
      if (!found.isDirectory()) return found.mtimeMs;
      const inside = readdirSync(path, { recursive: true, encoding: 'utf8' }).map(
        (name) => statSync(join(path, name)).mtimeMs,
      );
      return Math.max(found.mtimeMs, ...inside);
    }),
  );
}
