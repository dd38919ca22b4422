/** @jsxImportSource react */
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

/** An amount: what is typed stays as it is until the field is left, then takes the firm's format. */
export function MoneyField({ label, value, onChange, onBlur, error }: MoneyFieldProps) {
  const { money } = useSession();
  const leave = () => {
    const amount = money.read(value);
    if (amount !== null) onChange(money.edit(amount));
    onBlur();
  };
  return (
    <TextField
      label={label}
      value={value}
      onChange={onChange}
      onBlur={leave}
      error={error}
      affix={money.symbol}
      inputMode="decimal"
      test="ServiceForm-Rate-Input"
    />
  );
}
