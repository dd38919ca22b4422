import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runCommand } from './run-command';

/** The browser, its language packs (the interface is tested in French too) and fonts for every script that the tests write. */
const DEBIAN_PACKAGES = ['chromium', 'chromium-l10n', 'fonts-liberation', 'fonts-noto-cjk'];

/** Installs a Chromium: Debian's own where this is root on Debian, else the one that Playwright downloads for its user. */
export async function installChromium(): Promise<void> {
  if (canUseApt()) return aptInstall();
  console.log('Installing a browser: playwright-core install chromium');
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  await runCommand(process.execPath, [cli, 'install', '--no-shell', ...(asRoot ? ['--with-deps'] : []), 'chromium']);
}

/** Debian's Chromium comes with the English pack alone; adds what is missing beside one that is there already. */
export async function completeChromium(path: string): Promise<void> {
  const packs = '/usr/lib/chromium/locales';
  const lacksFrench = existsSync(packs) && !existsSync(join(packs, 'fr.pak'));
  if (path === '/usr/bin/chromium' && lacksFrench && canUseApt()) await aptInstall();
}

function canUseApt(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  // Ubuntu's package of that name is a snap.
  return /^ID=debian$/m.test(existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '');
}

async function aptInstall(): Promise<void> {
  console.log(`Installing a browser: apt-get install ${DEBIAN_PACKAGES.join(' ')}`);
  const patient = ['-q', '-o', 'DPkg::Lock::Timeout=300'];
  await runCommand('apt-get', [...patient, 'update']);
  await runCommand('apt-get', [...patient, 'install', '-y', '--no-install-recommends', ...DEBIAN_PACKAGES]);
}
