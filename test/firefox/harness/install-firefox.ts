import { existsSync, readFileSync } from 'node:fs';
import { runCommand } from '../../browser/harness/run-command';

const DEBIAN_PACKAGES = ['firefox-esr', 'fonts-liberation'];

/**
 * Installs Firefox ESR where this is root on Debian.
 *
 * @throws Error elsewhere; its text says what to install.
 */
export async function installFirefox(): Promise<void> {
  if (!canUseApt())
    throw new Error(
      'There is no Firefox at any of the usual places. Install Firefox ESR (https://www.mozilla.org/firefox/enterprise/; on Debian: apt-get install firefox-esr), or name one in FIREFOX_PATH.',
    );
  console.log(`Installing a browser: apt-get install ${DEBIAN_PACKAGES.join(' ')}`);
  const patient = ['-q', '-o', 'DPkg::Lock::Timeout=300'];
  await runCommand('apt-get', [...patient, 'update']);
  await runCommand('apt-get', [...patient, 'install', '-y', '--no-install-recommends', ...DEBIAN_PACKAGES]);
}

/** Ubuntu has no such package. */
function canUseApt(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return /^ID=debian$/m.test(existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '');
}
