import { describe, expect, test } from 'vitest';
import { sourceFiles } from './source-files';

/** Texts for Intuit's forms, which are in English whatever the reader speaks, and the portal's own words. */
const ENGLISH_BY_PURPOSE = ['components/setup/intuit-answers.ts', 'components/setup/intuit-portal.ts'];

/** What a person would read as a phrase: a capital, then words. Texts of errors are for developers. */
const PHRASE = /(?<!Error\()(['"`])([A-Z][a-z’']+(?: [a-z’']+)+[.…?]?)\1/gu;
/** Letters between two tags, outside of braces. */
const JSX_TEXT = />\s*([A-Z][^<>{}=;()&:]*[A-Za-z]{2,}[^<>{}=;()&:]*)\s*</gu;

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/^\s*\/\/.*$/gmu, '');

describe('what people see', () => {
  const files = sourceFiles().filter(
    ({ path }) => /^(?:components|entrypoints|lib\/taxdome)\//u.test(path) && !ENGLISH_BY_PURPOSE.includes(path),
  );

  test.each(files)('$path holds no text of its own', ({ path, text: source }) => {
    const text = withoutComments(source);
    const phrases = [...text.matchAll(PHRASE)].map(([, , phrase]) => phrase);
    const between = path.endsWith('.tsx')
      ? [...text.matchAll(JSX_TEXT)].map(([, words = '']) => words.trim()).filter((words) => !/^[\w.]+$/u.test(words))
      : [];
    expect([...phrases, ...between]).toEqual([]);
  });
});
