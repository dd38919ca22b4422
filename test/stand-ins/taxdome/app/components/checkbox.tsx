/** @jsxImportSource react */
import { type ChangeEvent, useEffect, useRef } from 'react';
import styles from './checkbox.module.css';

interface CheckboxProps {
  checked: boolean;
  mixed?: boolean;
  label: string;
  onChange: (checked: boolean) => void;
}

/** A native checkbox with a drawn box. */
export function Checkbox({ checked, mixed = false, label, onChange }: CheckboxProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.indeterminate = mixed;
  }, [mixed]);
  return (
    <input
      ref={input}
      type="checkbox"
      className={styles.root}
      aria-label={label}
      checked={checked}
      onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(event.target.checked)}
    />
  );
}
