import { type Rate, toRate } from '../../catalog/rate';
import { plainRate } from '../../catalog/rate-format';
import { parseRates } from '../../catalog/rate-parser';
import type { Control } from './control';
import { decimalMarkOnPage } from './decimal-evidence';
import { typeText } from './type-text';

type RateControl = Extract<Control, { kind: 'text' }>;

/**
 * Types an amount into a money field and believes it only when the field then reads as just that amount: a field may reformat while typing or on leaving, drop a mark it does
 * not know, or shift digits. Tries the page's decimal mark, then the other one, then no decimals.
 *
 * @param rate null leaves the field empty
 * @param control gives the field afresh, since the page may draw it again after each try
 * @returns whether the field now holds the amount
 */
export async function typeRate(
  control: () => RateControl | undefined,
  rate: Rate | null,
  language: string,
  signal: AbortSignal,
): Promise<boolean> {
  const first = control();
  if (!first) return false;
  for (const text of attempts(first, rate, language)) {
    const field = control();
    if (!field) return false;
    await typeText(field, text, signal);
    const after = control();
    if (after && holdsRate(after, rate, language)) return true;
  }
  return false;
}

/** Whether the field reads as exactly that amount. */
export function holdsRate(control: RateControl, rate: Rate | null, language: string): boolean {
  const { value } = control.element;
  if (rate === null) return value.trim() === '';
  if (isNumberInput(control)) return toRate(value) === rate;
  // `12.345` alone may be twelve thousand. The page's own mark beside it says how the page reads it.
  const example = `0${markFor(control, language)}50`;
  const reading = parseRates([value, example], language)[0]?.reading;
  return reading?.kind === 'amount' && reading.amount === rate;
}

function attempts(control: RateControl, rate: Rate | null, language: string): string[] {
  if (rate === null) return [''];
  if (isNumberInput(control)) return [rate];
  const mark = markFor(control, language);
  const [whole = '0', fraction = ''] = rate.split('.');
  const texts = [mark, mark === '.' ? ',' : '.'].map((point) => `${whole}${point}${fraction.padEnd(2, '0')}`);
  return fraction === '' ? [...texts, whole] : texts;
}

/** The language's mark, unless the page writes amounts with the other one. */
function markFor(control: RateControl, language: string): string {
  return decimalMarkOnPage(control.element) ?? plainRate('0.5' as Rate, language).charAt(1);
}

/** The value of a number input is in the format of HTML, whatever it looks like (HTML, 4.10.5.1.12). */
function isNumberInput(control: RateControl): boolean {
  return control.element.type === 'number';
}
