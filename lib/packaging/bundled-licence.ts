import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A bundled package and the terms under which it is passed on. */
export interface BundledLicence {
  readonly name: string;
  readonly version: string;
  /** SPDX expression of its package.json; empty where that names none. */
  readonly licence: string;
  /** Where its source is, which MPL-2.0 asks to be told. */
  readonly source: string;
  /** Its licence files and notices, one after the other; empty where it has none. */
  readonly text: string;
}

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly repository?: string | { readonly url?: string };
}

/** Reads it from the package's folder. */
export function bundledLicence(folder: string): BundledLicence {
  const { name, version, license, repository } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as PackageJson;
  const source = typeof repository === 'string' ? repository : repository?.url;
  const files = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)/iu.test(file))
    .sort();
  return {
    ...{ name, version, licence: license ?? '' },
    source: source?.replace(/^git\+/u, '') ?? `https://www.npmjs.com/package/${name}`,
    text: files.map((file) => own(readFileSync(join(folder, file), 'utf8'))).join('\n\n'),
  };
}

/** Without the licences of what a tool's own command carries within itself, which is no part of a bundle. */
function own(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/^# Licenses of bundled dependencies[\s\S]*/mu, '')
    .trim();
}
