import { existsSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Where a Firefox usually is, ESR first. Snap's and Flatpak's are left out: they see neither the temporary folder nor hidden ones. */
export function firefoxPlaces(): string[] {
  return usual().filter((path) => existsSync(path) && !/\/(snap|flatpak)(\/|$)/.test(realpathSync(path)));
}

function usual(): string[] {
  switch (process.platform) {
    case 'darwin':
      return ['/Applications', join(homedir(), 'Applications')].map((folder) =>
        join(folder, 'Firefox.app/Contents/MacOS/firefox'),
      );
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
        .flatMap((name) => process.env[name] ?? [])
        .map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe'));
    default: {
      const folders = ['/usr/bin', '/usr/local/bin', ...(process.env.PATH ?? '').split(delimiter)].filter(Boolean);
      return ['firefox-esr', 'firefox'].flatMap((name) => folders.map((folder) => join(folder, name)));
    }
  }
}
