/** @jsxImportSource react */
import { useId } from 'react';
import { Field } from './field';
import styles from './field.module.css';
import type { Option } from './select-options';

interface SegmentsProps<Value extends string> {
  label: string;
  hint: string;
  options: Option<Value>[];
  value: Value | null;
  onChange: (value: Value | null) => void;
}

/** Buttons side by side of which one at most is down; a press on that one lets go of it. */
export function Segments<Value extends string>({ label, hint, options, value, onChange }: SegmentsProps<Value>) {
  const id = useId();
  return (
    <Field label={label} labelId={`${id}-label`} controlId={id} errorId={`${id}-error`} hint={hint} native={false}>
      <div className={styles.segments}>
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            aria-pressed={option.value === value}
            className={option.value === value ? styles.segmentOn : styles.segment}
            onClick={() => onChange(option.value === value ? null : option.value)}
          >
            {option.label}
          </button>
        ))}
      </div>
    </Field>
  );
}
