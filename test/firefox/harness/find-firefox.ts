import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { exclusive } from '../../browser/harness/exclusive';
import { firefoxPlaces } from './firefox-places';
import { installFirefox } from './install-firefox';

export interface Firefox {
  readonly path: string;
  /** As it says itself: `Mozilla Firefox 153.8.0esr`. */
  readonly version: string;
  readonly from: 'FIREFOX_PATH' | 'found' | 'installed';
}

/**
 * Finds a Firefox on this machine, or installs one. `FIREFOX_PATH` names one to be used instead of looking.
 *
 * @throws Error where `FIREFOX_PATH` names none, or none can be installed; its text says what to do.
 */
export async function findFirefox(): Promise<Firefox> {
  const named = process.env.FIREFOX_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`FIREFOX_PATH names ${named}, and there is no such file.`);
    return { path: named, version: versionOf(named), from: 'FIREFOX_PATH' };
  }
  return find('found') ?? exclusive('firefox', async () => find('found') ?? install());
}

/** One line that says what was chosen. */
export function describeFirefox({ path, version, from }: Firefox): string {
  return `Browser: ${version} at ${path} (${from === 'FIREFOX_PATH' ? 'named by FIREFOX_PATH' : from})`;
}

function find(from: Firefox['from']): Firefox | undefined {
  return firefoxPlaces()
    .map((path) => ({ path, version: versionOf(path), from }))
    .find(({ version }) => version !== '');
}

async function install(): Promise<Firefox> {
  await installFirefox();
  const found = find('installed');
  if (!found) throw new Error('A Firefox was installed, but is at none of the usual places. Name it in FIREFOX_PATH.');
  return found;
}

/** Empty where the file does not start. On Windows a browser that is asked for its version opens a window instead of answering. */
function versionOf(path: string): string {
  if (process.platform === 'win32') return 'Firefox';
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return /^[^\n]*?\d+(\.\d+)+\w*/.exec(stdout ?? '')?.[0].trim() ?? '';
}
