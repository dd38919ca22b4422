import { remembering } from './remembering';

/** Which mark of a number's text stands before the decimals. */
export type DecimalMark = '.' | ',' | 'none' | 'unclear' | 'malformed';

type Mark = '.' | ',';

/** Thousands in threes, or the Indian way in twos and a last three. */
const GROUPED = /^\d{1,3}(?:([.,'’\s])\d{3})(?:\1\d{3})*$|^\d{1,2}(?:,\d{2})+,\d{3}$/u;

/** Two numbers beside each other look just like this. */
const PLAIN_SPACE = /\d \d/u;

/** What the number's own text proves. */
function proven(digits: string): DecimalMark {
  const marks = digits.replace(/[\d\s'’]/gu, '');
  const last = marks.at(-1) as Mark | undefined;
  if (last === undefined) return /^\d+$/u.test(digits) || GROUPED.test(digits) ? 'none' : 'malformed';
  const index = digits.lastIndexOf(last);
  const whole = digits.slice(0, index);
  const fraction = digits.slice(index + 1);
  const count = marks.split(last).length - 1;
  if (count > 1) return GROUPED.test(digits) ? 'none' : 'malformed';
  if (!/^\d+$/u.test(fraction)) return 'malformed';
  const wholeIsGrouped = GROUPED.test(whole);
  if (!wholeIsGrouped && !/^\d*$/u.test(whole)) return 'malformed';
  // Another mark already groups the thousands, so this one can only be the decimal mark.
  if (wholeIsGrouped || fraction.length !== 3 || whole === '' || /^0/u.test(whole) || whole.length > 3) return last;
  return 'unclear';
}

/** The decimal marks that a column proves, from the numbers that leave no doubt. */
export function decimalMarksOf(column: readonly string[]): {
  readonly decimal: ReadonlySet<Mark>;
  readonly group: ReadonlySet<Mark>;
  /** A number with decimals has spaces between its thousands. */
  readonly spaced: boolean;
} {
  const decimal = new Set<Mark>();
  const group = new Set<Mark>();
  let spaced = false;
  for (const digits of column) {
    const mark = proven(digits);
    if (mark === '.' || mark === ',') {
      decimal.add(mark);
      spaced ||= PLAIN_SPACE.test(digits);
    }
    if (mark === 'malformed' || mark === 'unclear') continue;
    const others = (mark === 'none' ? digits : digits.slice(0, digits.lastIndexOf(mark))).match(/[.,]/gu) ?? [];
    for (const other of others) group.add(other as Mark);
  }
  return { decimal, group, spaced };
}

/**
 * The decimal mark of one number: by itself, else by its column, else by the language, which is believed only where it makes the mark a thousands mark (`1,234` in English). Three decimals
 * are too rare for money to be believed on the language's word alone. A plain space between thousands
 * needs the language, or the decimals of the column, to be none between two numbers.
 */
export function decimalMarkOf(
  digits: string,
  column: ReturnType<typeof decimalMarksOf>,
  language: string,
): DecimalMark {
  const own = proven(digits);
  if (own === 'none' && PLAIN_SPACE.test(digits) && !column.spaced && !/\s/u.test(groupMarkOf(language)))
    return 'unclear';
  if (own !== 'unclear') return own;
  const mark: Mark = digits.includes(',') ? ',' : '.';
  const asDecimal = column.decimal.has(mark);
  const asGroup = column.group.has(mark) || column.decimal.has(mark === ',' ? '.' : ',');
  if (asDecimal !== asGroup) return asDecimal ? mark : 'none';
  if (asDecimal) return 'unclear';
  return groupMarkOf(language) === mark ? 'none' : 'unclear';
}

/** What a language puts between thousands. */
export const groupMarkOf: (language: string) => string = remembering((language) => partOf(language, 'group') ?? ',');

/** What a language puts before the decimals. */
export function pointOf(language: string): string {
  return partOf(language, 'decimal') ?? '.';
}

function partOf(language: string, type: 'group' | 'decimal'): string | undefined {
  return new Intl.NumberFormat(language, { useGrouping: 'always' as 'auto', minimumFractionDigits: 1 })
    .formatToParts(1_234_567.5)
    .find((part) => part.type === type)?.value;
}
