/** @jsxImportSource react */
import { useId } from 'react';
import { Field } from './field';
import styles from './field.module.css';
import type { Option } from './select-options';

interface NativeSelectProps<Value extends string> {
  label: string;
  /** The entry for no value. */
  placeholder: string;
  hint: string;
  options: Option<Value>[];
  value: Value | null;
  onChange: (value: Value | null) => void;
  error?: string | undefined;
  test: string;
}

/** The browser's own drop-down. */
export function NativeSelect<Value extends string>(props: NativeSelectProps<Value>) {
  const { label, placeholder, hint, options, value, onChange, error, test } = props;
  const id = useId();
  return (
    <Field label={label} labelId={`${id}-label`} controlId={id} errorId={`${id}-error`} hint={hint} error={error}>
      <select
        id={id}
        className={styles.control}
        value={value ?? ''}
        onChange={(event) => onChange(options.find((each) => each.value === event.target.value)?.value ?? null)}
        data-test={test}
      >
        <option value="">{placeholder}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
