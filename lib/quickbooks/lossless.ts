import { LosslessNumber, parse, stringify } from 'lossless-json';

/**
 * Parses JSON with every number left as the text that stood there (`95.10` stays `"95.10"`): a float would change prices and long ids.
 *
 * @throws SyntaxError for what is no JSON; RangeError for absurd nesting.
 */
export function parseExactly(text: string): unknown {
  return parse(text, null, (digits) => digits);
}

/** A number that is written to JSON with just these digits. */
export function exactNumber(digits: string): LosslessNumber {
  return new LosslessNumber(digits);
}

/** JSON text in which each `exactNumber` stands digit by digit. Properties that are undefined are left out. */
export function stringifyExactly(value: Readonly<Record<string, unknown>>): string {
  return stringify(value) ?? '{}';
}
