import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './source-files';

const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
// The changelog may name what was.
const documents = [
  ...['README.md', 'CONTRIBUTING.md'],
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.split(sep).join('/')}`),
];

describe.each(documents)('%s', (document) => {
  /** What stands there in the first group. */
  const named = (pattern: RegExp) => [...read(document).matchAll(pattern)].map(([, name = '']) => name);
  const missing = (names: readonly string[]) => names.filter((name) => !existsSync(join(ROOT, name)));

  test('names files and folders that there are', () => {
    expect(missing(named(/`((?:components|docs|entrypoints|lib|public|test)\/[\w./-]*)`/gu))).toEqual([]);
  });

  test('names commands that there are', () => {
    expect(named(/\bnpm run ([\w:-]+)/gu).filter((name) => !(name in scripts))).toEqual([]);
  });

  test('links to files that there are', () => {
    const files = named(/\]\((?!https?:)([^)#\s]+)/gu);
    expect(missing(files.map((file) => join(dirname(document), file)))).toEqual([]);
  });
});

test('documents name what shows their claims', () => {
  expect(documents).toContain('docs/security.md');
  const shown = read('docs/security.md').split('## What is shown by what')[1] ?? '';
  for (const script of ['breaks', 'campaign', 'figures', 'lint:firefox', 'sbom', 'test:firefox', 'test:policy'])
    expect(shown).toContain(`\`npm run ${script}\``);
});
