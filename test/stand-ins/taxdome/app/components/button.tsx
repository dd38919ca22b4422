/** @jsxImportSource react */
import type { ButtonHTMLAttributes } from 'react';
import styles from './button.module.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  variant?: 'primary' | 'secondary' | 'ghost' | 'danger' | 'icon';
  busy?: boolean;
}

/** A button; while busy it keeps its label and width and takes no clicks. */
export function Button({ variant = 'secondary', busy = false, disabled, className, children, ...rest }: ButtonProps) {
  const classes = [styles.root, styles[variant], className].filter(Boolean).join(' ');
  return (
    <button type="button" className={classes} disabled={disabled || busy} aria-busy={busy || undefined} {...rest}>
      {busy && <span className={styles.spinner} />}
      <span className={busy ? styles.faded : styles.label}>{children}</span>
    </button>
  );
}
