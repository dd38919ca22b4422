import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './source-files';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  /** Came within the archive of the package around it, whose integrity covers it. */
  readonly inBundle?: boolean;
}

interface PackageJson {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const { scripts, dependencies, devDependencies, allowScripts } = JSON.parse(read('package.json')) as PackageJson;
const lock = JSON.parse(read('package-lock.json')) as { packages: Readonly<Record<string, LockedPackage>> };
/** All but the project itself. */
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');

describe('the lockfile', () => {
  test('names no host, so that each machine asks its own registry', () => {
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  test('has a SHA-512 for every package', () => {
    const without = locked.filter(([, { integrity = '', inBundle }]) => !inBundle && !integrity.startsWith('sha512-'));
    expect(without.map(([path]) => path)).toEqual([]);
  });

  test('takes nothing from git, from an address or from a folder', () => {
    const wrong = locked.filter(
      ([, { version = '', link }]) => link || !/^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/u.test(version),
    );
    expect(wrong.map(([path]) => path)).toEqual([]);
  });
});

test('what the project itself asks for is one version each', () => {
  const versions = Object.entries({ ...dependencies, ...devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
});

describe('scripts of packages', () => {
  test('none runs at an installation, with any npm', () => {
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/mu);
    expect(Object.values(allowScripts)).not.toContain(true);
  });

  test('each package that brings one is known, and written down', () => {
    const names = locked.flatMap(([path, { hasInstallScript }]) =>
      hasInstallScript ? [path.replace(/^.*node_modules\//u, '')] : [],
    );
    expect([...new Set(names)].sort()).toEqual(Object.keys(allowScripts).sort());
    const document = read('docs/supply-chain.md');
    expect(names.filter((name) => !document.includes(`\`${name}\``))).toEqual([]);
  });

  test('nothing of the project waits for `pre` and `post`, which npm leaves out then', () => {
    const names = Object.keys(scripts);
    expect(names.filter((name) => /^(?:pre|post)/u.test(name))).toEqual([]);
  });
});
