/** @jsxImportSource react */
import { useState } from 'react';
import { readMoney, writeMoney } from './money';
import type { PageOptions } from './options';
import type { Words } from './words';

/** The rate, as money inputs of several libraries behave. */
export function MoneyField(props: {
  id: string;
  kind: PageOptions['money'];
  words: Words;
  onRate: (plain: string) => void;
  attributes: Record<string, string>;
}) {
  const { kind, words } = props;
  const [text, setText] = useState('');
  const take = (value: string) => {
    const shown = whileTyping(value, kind, words);
    setText(shown);
    props.onRate(kind === 'number' || kind === 'points-only' || kind === 'cents' ? shown : readMoney(shown, words));
  };
  return (
    <input
      id={props.id}
      {...props.attributes}
      type={kind === 'number' ? 'number' : 'text'}
      step={kind === 'number' ? 'any' : undefined}
      inputMode="decimal"
      value={text}
      onChange={(event) => take(event.target.value)}
      onBlur={() => kind === 'on-blur' && setText(text === '' ? '' : `$${writeMoney(readMoney(text, words), words)}`)}
    />
  );
}

function whileTyping(value: string, kind: PageOptions['money'], words: Words): string {
  if (value === '') return '';
  if (kind === 'cents') {
    const digits = value.replace(/\D/g, '').padStart(3, '0');
    return `${digits.slice(0, -2).replace(/^0+(?=\d)/, '')}.${digits.slice(-2)}`;
  }
  if (kind === 'points-only') return value.replace(/[^\d.]/g, '');
  if (kind !== 'while-typing') return value;
  const [point] = words.marks;
  const plain = readMoney(value, words);
  const [whole = '', fraction] = plain.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, words.marks[1]);
  return fraction === undefined ? grouped : `${grouped}${point}${fraction.slice(0, 2)}`;
}
