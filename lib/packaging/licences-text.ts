import { ALLOWED_LICENCES } from './allowed-licences';
import type { BundledLicence } from './bundled-licence';

const RULE = '-'.repeat(80);

/**
 * The text of `THIRD-PARTY-LICENSES.txt`: a list of the packages, then the terms of each. The same for the same packages, in whatever order they come.
 *
 * @throws Error where the licence of one is not on the allow-list.
 */
export function licencesText(packages: readonly BundledLicence[]): string {
  const sorted = packages.toSorted((one, other) => (idOf(one) < idOf(other) ? -1 : 1));
  const refused = sorted.filter(({ licence }) => !ALLOWED_LICENCES.includes(licence));
  if (refused.length > 0) {
    const list = refused.map((each) => `${idOf(each)} (${each.licence || 'names no licence'})`).join(', ');
    throw new Error(`Bundled under a licence that lib/packaging/allowed-licences.ts does not have: ${list}.`);
  }
  return [
    'This extension contains code of the packages below, each under its own terms.',
    '',
    ...sorted.map((each) => `${idOf(each).padEnd(40)} ${each.licence}`),
    '',
    ...sorted.flatMap((each) => [
      RULE,
      idOf(each),
      `Licence: ${each.licence}`,
      `Source: ${each.source}`,
      '',
      terms(each),
      '',
    ]),
  ].join('\n');
}

const idOf = ({ name, version }: BundledLicence) => `${name}@${version}`;

function terms({ text, licence }: BundledLicence): string {
  return text || `The package holds no licence text; its package.json names ${licence}.`;
}
