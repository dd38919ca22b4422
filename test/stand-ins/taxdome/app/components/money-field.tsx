/** @jsxImportSource react */
import { useLayoutEffect, useRef } from 'react';
import { typedAmount, typedCents } from '../format/typed-amount';
import { useSession } from '../session/session-context';
import { TextField } from './text-field';

interface MoneyFieldProps {
  label: string;
  /** As typed. */
  value: string;
  onChange: (value: string) => void;
  onBlur: () => void;
  error?: string | undefined;
}

/** An amount. It takes the firm's format when the field is left, or at each key. */
export function MoneyField({ label, value, onChange, onBlur, error }: MoneyFieldProps) {
  const { money, settings } = useSession();
  const kind = settings.form.money;
  const input = useRef<HTMLInputElement>(null);
  /** How many characters that count stand to the right of the caret, while the text is being rewritten. */
  const right = useRef<number | null>(null);

  const change = (text: string) => {
    if (kind !== 'typing' && kind !== 'cents') return onChange(text);
    const caret = input.current?.selectionStart ?? text.length;
    right.current = text.slice(caret).replaceAll(/[^\d.,]/g, '').length;
    onChange(kind === 'typing' ? typedAmount(text, money) : typedCents(text, money));
  };
  useLayoutEffect(() => {
    const { current } = input;
    if (right.current === null || !current || document.activeElement !== current) return;
    let caret = value.length;
    for (let left = right.current; left > 0 && caret > 0; caret -= 1) {
      if (/[\d.,]/.test(value.charAt(caret - 1))) left -= 1;
    }
    right.current = null;
    current.setSelectionRange(caret, caret);
  }, [value]);

  const leave = () => {
    const amount = kind === 'number' ? null : money.read(value);
    if (amount !== null) onChange(money.edit(amount));
    onBlur();
  };
  return (
    <TextField
      ref={input}
      label={label}
      value={value}
      onChange={change}
      onBlur={leave}
      error={error}
      affix={money.symbol}
      {...(kind === 'number' ? { type: 'number' as const } : { inputMode: 'decimal' as const })}
      test="ServiceForm-Rate-Input"
    />
  );
}
