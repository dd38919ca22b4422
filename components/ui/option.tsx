import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface OptionProps {
  label: string;
  help?: ComponentChildren;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}

/** A checkbox with its visible label and one sentence about it. */
export function Option({ label, help, checked, onChange, disabled }: OptionProps) {
  const id = useId();
  return (
    <label class="choice">
      <input
        type="checkbox"
        class="checkbox"
        checked={checked}
        disabled={disabled}
        aria-labelledby={`${id}-label`}
        aria-describedby={help ? `${id}-help` : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class="choice-text">
        <span id={`${id}-label`}>{label}</span>
        {help && (
          <span class="help" id={`${id}-help`}>
            {help}
          </span>
        )}
      </span>
    </label>
  );
}
