import { currencyOf } from './currency-marks';
import { decimalMarkOf, decimalMarksOf } from './decimal-mark';
import { decimals, MAX_DECIMALS, toRate } from './rate';
import { remembering } from './remembering';
import type { RateProblem, RateReading, Unit } from './service';
import { unitFromText } from './unit-words';

/** What one cell of the rate column said. */
export interface RateCell {
  readonly reading: RateReading;
  /** Only where the cell says it (`$95.00/hr`). */
  readonly unit?: Unit;
  /** ISO 4217 code, only where the cell names it without doubt. */
  readonly currency?: string;
}

const EMPTY = /^[\s\-–—−]*$/u;
/** Nothing in it has another form. */
const PLAIN = /^[\x20-\x7e]*$/u;
/** Digits on one line with whatever may stand between them, or a fraction without a whole part (but `kr.500` is five hundred). */
const NUMBER = /\d[\d.,'’ \u00a0\u2007\u2009\u202f]*\d|\d|(?<![\p{L}\d])[.,]\d+/gu;
/** The usual forms of these are meant. Other characters that only resemble digits are not: a superscript is a footnote, and no tenfold. */
const FULL_OR_HALF_WIDTH = /[\uff00-\uffef]+/gu;
/** Marks, embeddings and isolates, which `Intl` puts around numbers too. Not the two overrides: these show digits in another order. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202c\u2066-\u2069]/gu;
const SIGNS = /[-−–—()+]/gu;
/** `(per hour)` behind an amount, which is no pair of brackets for less than nothing. */
const BRACKETED_WORDS = /\(([^()\d]*\p{L}[^()\d]*)\)\s*$/u;
/** What an amount may be per, known or not. */
const PER = /^[\p{L}\p{M}.'’\s]+$/u;

/**
 * Reads a column of amounts. `1.234` alone says nothing; beside `12,50` it is one thousand two hundred and thirty-four. What neither the column nor the page's
 * language settles is reported as ambiguous, never guessed.
 *
 * @param cells the texts of the column, top to bottom
 * @param language BCP 47 tag of the page
 */
export function parseRates(cells: readonly string[], language: string): RateCell[] {
  const split = cells.map((cell) => splitCell(cell));
  const known = decimalMarksOf(split.flatMap((cell) => (cell.digits === undefined ? [] : [cell.digits])));
  return split.map((cell) => readCell(cell, (digits) => decimalMarkOf(digits, known, language)));
}

interface Parts {
  readonly text: string;
  readonly digits?: string;
  readonly negative?: boolean;
  /** Texts before and after the digits without sign and unit; undefined where they make no sense. */
  readonly mark?: string;
  readonly unit?: Unit;
}

/** Characters in their usual forms, without those that only set the direction. */
function usual(cell: string): string {
  if (PLAIN.test(cell)) return cell.trim();
  return cell
    .replace(FULL_OR_HALF_WIDTH, (part) => part.normalize('NFKC'))
    .normalize('NFC')
    .replace(DIRECTION, '')
    .trim();
}

const splitCell = remembering((cell: string): Parts => {
  const text = usual(cell);
  if (EMPTY.test(text)) return { text: '' };
  const runs = [...text.matchAll(NUMBER)];
  const run = runs[0];
  if (!run || runs.length > 1) return { text };
  const before = text.slice(0, run.index);
  const behind = text.slice(run.index + run[0].length).replace(BRACKETED_WORDS, before.includes('(') ? '$&' : ' $1');
  const [after = '', ...per] = behind.split('/');
  const worded = /^(.*?)\s*((?:per|par|pro|je|pr\.?|por|pe|all')\s.*)$/iu.exec(after);
  // Per one thing, if any.
  if (per.length > 0 && worded) return { text };
  const perWhat = per.length > 0 ? per.join('/') : worded?.[2];
  const unit = perWhat === undefined ? null : unitFromText(perWhat);
  const negative = isNegativeSign(before, worded?.[1] ?? after);
  if (negative === undefined || (perWhat !== undefined && unit === null && !PER.test(perWhat))) return { text };
  const mark = `${before} ${worded ? worded[1] : after}`.replace(SIGNS, '');
  return { text, digits: run[0], negative, mark, ...(unit ? { unit } : {}) };
});

/** undefined for signs that make no sense together, and for a dash behind the digits: it may stand for cents, or for an end that is open. */
function isNegativeSign(before: string, after: string): boolean | undefined {
  const signs = `${before.match(SIGNS)?.join('') ?? ''}0${after.match(SIGNS)?.join('') ?? ''}`;
  if (signs === '0' || signs === '+0') return false;
  return /^[-−–]0$|^\(0\)$/u.test(signs) ? true : undefined;
}

function readCell(cell: Parts, markOf: (digits: string) => '.' | ',' | 'none' | 'unclear' | 'malformed'): RateCell {
  if (cell.text === '') return { reading: { kind: 'none' } };
  const money = cell.mark === undefined ? undefined : currencyOf(cell.mark);
  if (cell.digits === undefined || money === undefined) return problem('not-a-number', cell.text);
  const mark = markOf(cell.digits);
  if (mark === 'malformed') return problem('not-a-number', cell.text);
  if (mark === 'unclear') return problem('ambiguous', cell.text);
  const [whole = '', fraction = ''] =
    mark === 'none' ? [cell.digits] : splitAt(cell.digits, cell.digits.lastIndexOf(mark));
  const amount = toRate(`${cell.negative ? '-' : ''}${whole.replace(/\D/gu, '')}.${fraction}`);
  if (amount === undefined) return problem('not-a-number', cell.text);
  if (decimals(amount) > MAX_DECIMALS) return problem('too-precise', cell.text);
  return { reading: { kind: 'amount', amount }, ...(cell.unit ? { unit: cell.unit } : {}), ...money };
}

function splitAt(text: string, index: number): [string, string] {
  return [text.slice(0, index), text.slice(index + 1)];
}

function problem(kind: RateProblem, text: string): RateCell {
  return { reading: { kind: 'problem', problem: kind, text } };
}
