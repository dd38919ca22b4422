declare const brand: unique symbol;

/**
 * An exact amount of money in plain decimal digits: an optional `-`, no leading zeros, no exponent, no trailing zeros after the
 * point (`1234.5`, `0`, `-25`). Text, and not a number, because a float can't hold every price that QuickBooks can.
 */
export type Rate = string & { readonly [brand]: 'rate' };

/** QuickBooks keeps at most seven decimals of a `UnitPrice`. */
export const MAX_DECIMALS = 7;

/** The largest `UnitPrice` that QuickBooks accepts (Accounting API, Item). */
const MAX_UNIT_PRICE = '99999999999';

const PLAIN_DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?$/;
const EXPONENT = /^([+-]?)(\d+)(?:\.(\d*))?[eE]([+-]?\d{1,3})$/;

/**
 * The canonical form of a decimal text (`"0450.00"` → `450`). Takes the exponents that JSON allows (`1e-7`).
 *
 * @returns undefined where the text is no decimal number.
 */
export function toRate(text: string): Rate | undefined {
  const plain = PLAIN_DECIMAL.exec(text);
  if (plain) {
    const [, sign = '', whole = '', fraction = ''] = plain;
    return whole + fraction === '' ? undefined : canonical(sign, whole, fraction);
  }
  const scientific = EXPONENT.exec(text);
  if (!scientific) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = scientific;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return canonical(sign, '0', '0'.repeat(-point) + digits);
  return canonical(sign, digits.slice(0, point).padEnd(point, '0'), digits.slice(point));
}

function canonical(sign: string, whole: string, fraction: string): Rate {
  const integer = whole.replace(/^0+(?=\d)/, '') || '0';
  const decimals = fraction.replace(/0+$/, '');
  const magnitude = decimals === '' ? integer : `${integer}.${decimals}`;
  return (sign === '-' && magnitude !== '0' ? `-${magnitude}` : magnitude) as Rate;
}

/** How many digits stand behind the point. */
export function decimals(rate: Rate): number {
  return rate.split('.')[1]?.length ?? 0;
}

/** Whether the amount is below zero. */
export function isNegative(rate: Rate): boolean {
  return rate.startsWith('-');
}

/** Whether QuickBooks can hold the amount as a `UnitPrice`; below zero it is held to the same size. */
export function fitsUnitPrice(rate: Rate): boolean {
  return compareMagnitudes(rate.replace('-', ''), MAX_UNIT_PRICE) <= 0 && decimals(rate) <= MAX_DECIMALS;
}

/** Order of two amounts, exact at any length: negative, zero or positive as for `Array.sort`. */
export function compareRates(a: Rate, b: Rate): number {
  if (isNegative(a) !== isNegative(b)) return isNegative(a) ? -1 : 1;
  const order = compareMagnitudes(a.replace('-', ''), b.replace('-', ''));
  return isNegative(a) ? -order : order;
}

function compareMagnitudes(a: string, b: string): number {
  const [wholeA = '', fractionA = ''] = a.split('.');
  const [wholeB = '', fractionB = ''] = b.split('.');
  if (wholeA.length !== wholeB.length) return wholeA.length - wholeB.length;
  const left = wholeA + fractionA;
  const right = wholeB + fractionB;
  return left < right ? -1 : left > right ? 1 : 0;
}
