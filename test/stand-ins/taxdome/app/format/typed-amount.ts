import type { Money } from './money';

/** What stands in a field that groups while one types: `1234,5` becomes `1.234,5`. What is no digit and no decimal mark is dropped. */
export function typedAmount(text: string, { decimal, decimals, integer }: Money): string {
  const at = decimals > 0 ? text.indexOf(decimal) : -1;
  const whole = (at < 0 ? text : text.slice(0, at)).replaceAll(/\D/g, '');
  const fraction = at < 0 ? '' : text.slice(at + 1).replaceAll(/\D/g, '');
  const grouped = whole ? integer(whole) : '';
  return at < 0 ? grouped : `${grouped || '0'}${decimal}${fraction.slice(0, decimals)}`;
}

/** What stands in a field that fills from the smallest coin: `12345` becomes `123.45`. */
export function typedCents(text: string, { decimals, edit }: Money): string {
  const digits = text.replaceAll(/\D/g, '');
  return digits ? edit(Number(digits) / 10 ** decimals) : '';
}
