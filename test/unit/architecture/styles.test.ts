import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './source-files';

const SHEETS = join(ROOT, 'components/styles');

/** The classes that a sheet styles by themselves, wherever they stand; what it changes of them for wide pages, which is within an at-rule, is indented. */
function ownClasses(sheet: string): string[] {
  const text = readFileSync(join(SHEETS, sheet), 'utf8');
  return [...text.matchAll(/^\.([\w-]+)(?=(?:,\s*\.[\w-]+)*\s*\{)/gmu)].map(([, name = '']) => name);
}

test('no class is styled by two sheets: what is new would change what stood there', () => {
  const sheets = new Map<string, Set<string>>();
  for (const sheet of readdirSync(SHEETS))
    for (const name of ownClasses(sheet)) sheets.set(name, new Set([...(sheets.get(name) ?? []), sheet]));
  expect(sheets.size).toBeGreaterThan(100);
  expect([...sheets].filter(([, { size }]) => size > 1).map(([name, of]) => `${name}: ${[...of].join(', ')}`)).toEqual(
    [],
  );
});
