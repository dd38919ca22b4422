import { describe, test } from 'vitest';
import { LANGUAGES, type Language } from './label';

type Define = (name: string, body: () => Promise<void>) => void;

/** `npm test` plays each of a row's tests in one language, by turns, so that each row is played in both; `npm run campaign` each in the other. */
const IS_CAMPAIGN = process.env.CAMPAIGN !== undefined;

/**
 * The tests of a row of the product's contract, in the languages that the product speaks on both sides.
 *
 * @param define defines them for a language by the `test` that it is given; is called more than once, so it does nothing else.
 */
export function describeRow(title: string, define: (language: Language, test: Define) => void): void {
  const names: string[] = [];
  define(LANGUAGES[0], (name) => names.push(name));
  const isPlayed = (name: string, turn: number) =>
    names.length === 1 || (names.indexOf(name) % LANGUAGES.length === turn) !== IS_CAMPAIGN;
  for (const [turn, language] of LANGUAGES.entries())
    describe(`${title} (${language})`, () => {
      define(language, (name, body) => {
        if (isPlayed(name, turn)) test(name, body);
      });
    });
}
