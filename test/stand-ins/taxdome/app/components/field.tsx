/** @jsxImportSource react */
import type { ReactNode } from 'react';
import { useSession } from '../session/session-context';
import styles from './field.module.css';

interface FieldProps {
  label: string;
  labelId: string;
  controlId: string;
  errorId: string;
  error?: string | undefined;
  hint?: string | undefined;
  /** Whether the control is one that a `<label>` can name; a custom control is named by `aria-labelledby` instead. */
  native?: boolean;
  children: ReactNode;
}

/** A control with its label above and its message below. How the two are tied is the form's setting. */
export function Field({ label, labelId, controlId, errorId, error, hint, native = true, children }: FieldProps) {
  const { labels } = useSession().settings.form;
  const text = (
    <>
      {label}
      {hint && <span className={styles.hint}> ({hint})</span>}
    </>
  );
  const tied =
    native && labels !== 'loose' ? (
      <label id={labelId} htmlFor={controlId} className={styles.label}>
        {text}
      </label>
    ) : (
      <span id={labels === 'loose' ? undefined : labelId} className={styles.label}>
        {text}
      </span>
    );
  return (
    <div className={styles.root}>
      {native && labels === 'wrapped' ? (
        // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children.
        <label className={styles.wrapping}>
          <span className={styles.label}>{text}</span>
          {children}
        </label>
      ) : (
        <>
          {tied}
          {children}
        </>
      )}
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
