import { QboFault } from '../api/qbo-fault';
import { compareDecimals, plainDecimal } from '../decimal';
import type { Property } from './properties';
import type { Literal, Operator } from './query';

/** Whether a row's value meets a condition. A value that is not there meets none. Throws 4001 for a literal of the wrong kind. */
export function holds(
  property: Property,
  value: string | null,
  operator: Operator,
  literals: readonly Literal[],
): boolean {
  for (const literal of literals) check(property, literal);
  if (value === null) return false;
  if (operator === 'LIKE') return literals.some(({ text }) => like(value, text));
  return literals.some(({ text }) => {
    const order = compareValues(property, value, text);
    if (operator === '=' || operator === 'IN') return order === 0;
    if (order === 0) return operator.endsWith('=');
    return operator.startsWith('<') ? order < 0 : order > 0;
  });
}

/** Orders two values; texts without regard to case, what is not there first. */
export function compareValues({ compare }: Property, a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  if (compare === 'time') return Date.parse(a) - Date.parse(b);
  if (compare === 'decimal' || (compare === 'id' && /^\d+$/u.test(a + b))) {
    return compareDecimals(plainDecimal(a) ?? '0', plainDecimal(b) ?? '0');
  }
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** `%` stands for any run of characters; there is no other wildcard. */
function like(value: string, pattern: string): boolean {
  const parts = pattern.split('%').map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'isu').test(value);
}

function check({ compare }: Property, { text }: Literal): void {
  const wrong =
    (compare === 'boolean' && !/^(?:true|false)$/iu.test(text)) ||
    (compare === 'time' && Number.isNaN(Date.parse(text))) ||
    (compare === 'decimal' && plainDecimal(text) === null);
  if (wrong) throw new QboFault('4001', `QueryValidationError: value ${text} is not valid for this property`);
}
