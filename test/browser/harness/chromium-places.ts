import { existsSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/**
 * Where a browser of the Chromium family that takes unpacked extensions usually is, best first. Google Chrome and Edge are not in the list:
 * Chrome-branded builds ignore `--load-extension` since version 137.
 */
export function chromiumPlaces(): string[] {
  return [...usual(), chromium.executablePath()].filter(isBrowser);
}

function usual(): string[] {
  switch (process.platform) {
    case 'darwin':
      return ['/Applications', join(homedir(), 'Applications')].map((folder) =>
        join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
      );
    case 'win32':
      return ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)']
        .flatMap((name) => process.env[name] ?? [])
        .map((folder) => join(folder, 'Chromium', 'Application', 'chrome.exe'));
    default: {
      const folders = ['/usr/bin', '/usr/local/bin', ...(process.env.PATH ?? '').split(delimiter)];
      return folders
        .filter(Boolean)
        .flatMap((folder) => ['chromium', 'chromium-browser'].map((name) => join(folder, name)));
    }
  }
}

/** Snap's Chromium sees neither the temporary folder nor hidden ones, so it can load neither a profile nor the build. */
function isBrowser(path: string): boolean {
  return existsSync(path) && !/\/snap(\/|$)/.test(realpathSync(path)) && !path.startsWith('/snap/');
}
