import { expect, test } from 'vitest';
import type { BundledLicence } from '../../../lib/packaging/bundled-licence';
import { licencesText } from '../../../lib/packaging/licences-text';
import { packageOf } from '../../../lib/packaging/package-of';

const made = (changes: Partial<BundledLicence>): BundledLicence => ({
  ...{ name: 'one', version: '1.0.0', licence: 'MIT', source: 'https://one.example', text: 'Terms of one' },
  ...changes,
});
const two = made({ name: 'two', licence: 'MPL-2.0', source: 'https://two.example', text: '' });

test('each bundled package is listed with its licence, its source and its terms', () => {
  const text = licencesText([two, made({})]);
  expect(text).toMatch(/^one@1\.0\.0 +MIT\ntwo@1\.0\.0 +MPL-2\.0$/mu);
  expect(text).toContain('Source: https://two.example');
  expect(text).toContain('Terms of one');
  expect(text).toContain('The package holds no licence text; its package.json names MPL-2.0.');
});

test('the order in which the bundler came upon them makes no difference', () => {
  expect(licencesText([two, made({})])).toBe(licencesText([made({}), two]));
});

test.each(['GPL-3.0', 'AGPL-3.0-only', 'UNLICENSED', ''])(
  'a package under “%s” stops the build and is named',
  (licence) => {
    expect(() => licencesText([made({ licence }), two])).toThrow(/one@1\.0\.0/u);
  },
);

test.each([
  ['/home/lib/catalog/rate.ts', null],
  ['/home/node_modules/preact/dist/preact.mjs', '/home/node_modules/preact'],
  ['/home/node_modules/@scope/name/index.js?commonjs', '/home/node_modules/@scope/name'],
  ['/home/node_modules/outer/node_modules/inner/index.js', '/home/node_modules/outer/node_modules/inner'],
  ['C:\\home\\node_modules\\idb\\build\\index.js', 'C:/home/node_modules/idb'],
  ['\0rolldown/runtime.js', '/home/node_modules/rolldown'],
  ['\0vite/modulepreload-polyfill.js', '/home/node_modules/vite'],
  ['\0virtual:wxt-plugins', '/home/node_modules/wxt'],
])('the package of %j is %s', (id, folder) => {
  expect(packageOf(id, '/home')).toBe(folder);
});
