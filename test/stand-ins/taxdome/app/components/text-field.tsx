/** @jsxImportSource react */
import { type Ref, useId } from 'react';
import { Field } from './field';
import styles from './field.module.css';

interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  error?: string | undefined;
  hint?: string | undefined;
  /** Drawn as a text area of this many rows. */
  rows?: number;
  /** Stands before the text. */
  affix?: string;
  inputMode?: 'decimal';
  type?: 'text' | 'number';
  test: string;
  ref?: Ref<HTMLInputElement>;
}

/** A labelled text input or text area, controlled. */
export function TextField({
  label,
  value,
  onChange,
  onBlur,
  error,
  hint,
  rows,
  affix,
  inputMode,
  type = 'text',
  test,
  ref,
}: TextFieldProps) {
  const id = useId();
  const errorId = `${id}-error`;
  const common = {
    id,
    value,
    onBlur,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error ? errorId : undefined,
    'data-test': test,
  };
  return (
    <Field label={label} labelId={`${id}-label`} controlId={id} errorId={errorId} error={error} hint={hint}>
      {rows ? (
        <textarea {...common} rows={rows} className={styles.area} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <div className={affix ? styles.affixed : undefined}>
          {affix && <span className={styles.affix}>{affix}</span>}
          <input
            {...common}
            ref={ref}
            type={type}
            step={type === 'number' ? 0.01 : undefined}
            autoComplete="off"
            inputMode={inputMode}
            className={styles.control}
            onChange={(event) => onChange(event.target.value)}
          />
        </div>
      )}
    </Field>
  );
}
