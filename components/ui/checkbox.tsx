import { useEffect, useRef } from 'preact/hooks';

export interface CheckboxProps {
  /** Its accessible name, where no visible label holds it. */
  label?: string;
  checked: boolean | 'mixed';
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  describedBy?: string;
}

/** A checkbox; `mixed` where some of what it stands for is chosen. */
export function Checkbox({ label, checked, onChange, disabled, describedBy }: CheckboxProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.indeterminate = checked === 'mixed';
  }, [checked]);
  return (
    <input
      type="checkbox"
      class="checkbox"
      ref={input}
      aria-label={label}
      aria-describedby={describedBy}
      checked={checked === true}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
