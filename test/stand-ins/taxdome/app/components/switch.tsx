/** @jsxImportSource react */
import { useId } from 'react';
import { useSession } from '../session/session-context';
import styles from './switch.module.css';

interface SwitchProps {
  label: string;
  hint: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A labelled on/off switch. */
export function Switch({ label, hint, checked, onChange }: SwitchProps) {
  const id = useId();
  const loose = useSession().settings.form.labels === 'loose';
  return (
    <div className={styles.root}>
      <span>
        <span id={loose ? undefined : id} className={styles.label}>
          {label}
        </span>
        <span className={styles.hint}>{hint}</span>
      </span>
      <button
        type="button"
        role="switch"
        aria-checked={checked}
        aria-labelledby={loose ? undefined : id}
        className={styles.track}
        onClick={() => onChange(!checked)}
        data-test="ServiceForm-Tax-Switch"
      >
        <span className={styles.thumb} />
      </button>
    </div>
  );
}
