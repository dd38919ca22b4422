import { expect, test } from 'vitest';
import { importsOf } from './imports-of';
import { sourceFiles } from './source-files';

/** Layers, and the layers that each may reach beside itself. A layer that is not named here may be reached by none. */
const MAY_REACH: Readonly<Record<string, readonly string[]>> = {
  'lib/catalog': [],
  'lib/icons': ['lib/catalog'],
  // At build time only; no bundle holds it.
  'lib/packaging': [],
  'lib/i18n': ['lib/catalog', 'public'],
  'lib/store': ['lib/catalog'],
  'lib/messages': ['lib/catalog', 'lib/store', 'lib/i18n'],
  'lib/quickbooks': ['lib/catalog', 'lib/store'],
  'lib/taxdome': ['lib/catalog', 'lib/icons', 'lib/i18n', 'lib/messages'],
  'lib/sync': ['lib/catalog', 'lib/store', 'lib/quickbooks', 'lib/messages'],
  'lib/worker': ['lib/catalog', 'lib/store', 'lib/quickbooks', 'lib/sync', 'lib/messages', 'lib/i18n'],
  components: ['lib/catalog', 'lib/icons', 'lib/i18n', 'lib/store', 'lib/messages'],
  entrypoints: [
    'components',
    'lib/catalog',
    'lib/icons',
    'lib/i18n',
    'lib/store',
    'lib/messages',
    'lib/quickbooks',
    'lib/taxdome',
    'lib/sync',
    'lib/worker',
  ],
};

const layerOf = (path: string) => /^lib\/[^/]+|^[^/]+/.exec(path)?.[0] ?? path;

test('every folder has its place among the layers', () => {
  const layers = new Set(sourceFiles().map(({ path }) => layerOf(path)));
  expect([...layers].filter((layer) => !(layer in MAY_REACH))).toEqual([]);
});

test('imports point one way: from what the browser starts towards the domain', () => {
  const wrong = sourceFiles().flatMap((file) => {
    const from = layerOf(file.path);
    return importsOf(file)
      .filter(({ own }) => own)
      .map(({ target }) => layerOf(target))
      .filter((to) => to !== from && !MAY_REACH[from]?.includes(to))
      .map((to) => `${file.path} imports ${to}`);
  });
  expect(wrong).toEqual([]);
});

test('the domain imports no package', () => {
  const packages = sourceFiles()
    .filter(({ path }) => layerOf(path) === 'lib/catalog')
    .flatMap((file) =>
      importsOf(file)
        .filter(({ own }) => !own)
        .map(({ target }) => `${file.path} imports ${target}`),
    );
  expect(packages).toEqual([]);
});

test('only the worker side loads zod, idb or the Intuit client', () => {
  const wrong = sourceFiles()
    .filter(({ path }) => path.startsWith('lib/taxdome/') || path.includes('.content'))
    .flatMap((file) =>
      importsOf(file)
        .filter(({ target, typeOnly }) => !typeOnly && /^(zod|idb|intuit-oauth)\b/.test(target))
        .map(({ target }) => `${file.path} imports ${target}`),
    );
  expect(wrong).toEqual([]);
});

test('what the content script reaches by value contains neither the store, nor Intuit, nor message schemas', () => {
  const files = new Map(sourceFiles().map((file) => [file.path, file]));
  const reached = new Set<string>();
  const open = [...files.keys()].filter((path) => path.includes('.content'));
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    const file = files.get(path);
    for (const { target, own, typeOnly } of file ? importsOf(file) : []) {
      const next = ['.ts', '.tsx', '/index.ts', ''].map((end) => `${target}${end}`).find((name) => files.has(name));
      if (own && !typeOnly && next) open.push(next);
    }
  }
  expect(reached.size).toBeGreaterThan(1);
  expect([...reached].filter((path) => /^lib\/(store|quickbooks|sync|worker)\/|schemas/.test(path))).toEqual([]);
});
