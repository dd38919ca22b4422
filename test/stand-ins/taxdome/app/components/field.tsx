/** @jsxImportSource react */
import type { ReactNode } from 'react';
import styles from './field.module.css';

interface FieldProps {
  label: string;
  labelId: string;
  controlId: string;
  errorId: string;
  error?: string | undefined;
  hint?: string | undefined;
  /** Whether the label is a `<label for>`; a custom control is named by `aria-labelledby` instead. */
  native?: boolean;
  children: ReactNode;
}

/** A control with its label above and its message below. */
export function Field({ label, labelId, controlId, errorId, error, hint, native = true, children }: FieldProps) {
  const text = (
    <>
      {label}
      {hint && <span className={styles.hint}> ({hint})</span>}
    </>
  );
  return (
    <div className={styles.root}>
      {native ? (
        <label id={labelId} htmlFor={controlId} className={styles.label}>
          {text}
        </label>
      ) : (
        <span id={labelId} className={styles.label}>
          {text}
        </span>
      )}
      {children}
      {/* Its place is kept: a message that appears as a field is left must not move the control that is being pressed. */}
      <div className={styles.message}>
        {error && (
          <p id={errorId} className={styles.error} role="alert">
            {error}
          </p>
        )}
      </div>
    </div>
  );
}
