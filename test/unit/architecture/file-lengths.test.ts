import { expect, test } from 'vitest';
import { sourceFiles } from './source-files';

const lines = (text: string) => text.split('\n').length - 1;

test('no file of the product is longer than 300 lines', () => {
  const long = sourceFiles().filter(({ text }) => lines(text) > 300);
  expect(long.map(({ path, text }) => `${path}: ${lines(text)}`)).toEqual([]);
});

test('nine files in ten have at most 150 lines', () => {
  const files = sourceFiles();
  const short = files.filter(({ text }) => lines(text) <= 150);
  expect(short.length / files.length).toBeGreaterThanOrEqual(0.9);
});
