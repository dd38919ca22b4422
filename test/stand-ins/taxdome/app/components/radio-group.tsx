/** @jsxImportSource react */
import { useId } from 'react';
import { useSession } from '../session/session-context';
import styles from './field.module.css';
import type { Option } from './select-options';

interface RadioGroupProps<Value extends string> {
  label: string;
  hint: string;
  /** The button for no value. */
  none: string;
  options: Option<Value>[];
  value: Value | null;
  onChange: (value: Value | null) => void;
}

/** Native radio buttons in a field set. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { label, hint, none, options, value, onChange } = props;
  const id = useId();
  const loose = useSession().settings.form.labels === 'loose';
  const Legend = loose ? 'div' : 'legend';
  const Group = loose ? 'div' : 'fieldset';
  const choices: Option<Value | ''>[] = [...options, { value: '', label: none }];
  return (
    <Group className={styles.choices}>
      <Legend className={styles.label}>
        {label}
        <span className={styles.hint}> ({hint})</span>
      </Legend>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.choice}>
          <input
            type="radio"
            name={id}
            value={choice.value}
            checked={(value ?? '') === choice.value}
            onChange={() => onChange(choice.value === '' ? null : choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </Group>
  );
}
