import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromiumPlaces } from './chromium-places';
import { exclusive } from './exclusive';
import { completeChromium, installChromium } from './install-chromium';

/** A browser that loads unpacked extensions. */
export interface Chromium {
  readonly path: string;
  /** As it says itself: `Chromium 156.0.8078.79 …`. */
  readonly version: string;
  readonly from: 'CHROMIUM_PATH' | 'found' | 'installed';
}

/**
 * Finds a browser of the Chromium family on this machine, or installs one. `CHROMIUM_PATH` names one to be used instead of looking.
 *
 * @throws Error where `CHROMIUM_PATH` names none, or installing fails; its text says what to do.
 */
export async function findChromium(): Promise<Chromium> {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file.`);
    return { path: named, version: versionOf(named), from: 'CHROMIUM_PATH' };
  }
  return (await find('found')) ?? exclusive('browser', async () => (await find('found')) ?? install());
}

/** One line that says what was chosen. */
export function describeChromium({ path, version, from }: Chromium): string {
  return `Browser: ${version} at ${path} (${from === 'CHROMIUM_PATH' ? 'named by CHROMIUM_PATH' : from})`;
}

async function find(from: Chromium['from']): Promise<Chromium | undefined> {
  for (const path of chromiumPlaces()) {
    const version = versionOf(path);
    if (!loadsExtensions(version)) continue;
    await completeChromium(path);
    return { path, version, from };
  }
  return undefined;
}

async function install(): Promise<Chromium> {
  await installChromium();
  const found = await find('installed');
  if (!found) throw new Error('A browser was installed, but is at none of the usual places. Name it in CHROMIUM_PATH.');
  return found;
}

/** On Windows a browser that is asked for its version opens a window instead of answering. */
function versionOf(path: string): string {
  if (process.platform === 'win32') return 'Chromium';
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return /^[^\n]*?\d+(\.\d+)+/.exec(stdout ?? '')?.[0].trim() ?? '';
}

/** Chrome for Testing takes `--load-extension`; Google Chrome no longer does since 137. An empty version is a file that does not start. */
function loadsExtensions(version: string): boolean {
  if (version === '') return false;
  const branded = /^Google Chrome (?!for Testing)\D*(\d+)/.exec(version);
  return !branded || Number(branded[1]) < 137;
}
