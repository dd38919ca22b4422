import type { Words } from './words';

/** `1234.5` as the page writes amounts. */
export function writeMoney(plain: string, { marks: [point, group] }: Words): string {
  if (plain === '') return '';
  const [whole = '0', fraction = ''] = plain.split('.');
  return `${whole.replace(/\B(?=(?:\d{3})+$)/g, group)}${point}${fraction.padEnd(2, '0')}`;
}

/** What the page understands of a text in its own format; anything else in it is dropped. */
export function readMoney(text: string, { marks: [point] }: Words): string {
  const [whole = '', fraction = ''] = text.split(point).map((part) => part.replace(/\D/g, ''));
  return whole + fraction === '' ? '' : `${whole || '0'}${fraction ? `.${fraction}` : ''}`;
}
