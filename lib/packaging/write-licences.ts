import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledLicence } from './bundled-licence';
import { licencesText } from './licences-text';

export const LICENCES_FILE = 'THIRD-PARTY-LICENSES.txt';

/**
 * Writes the terms of the bundled packages beside the bundles.
 *
 * @param folders of the packages.
 * @throws Error where one of them may not be bundled.
 */
export function writeLicences(folders: Iterable<string>, outDir: string): void {
  writeFileSync(join(outDir, LICENCES_FILE), licencesText([...folders].map(bundledLicence)));
}
