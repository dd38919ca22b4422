import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface RadioProps {
  group: string;
  label: ComponentChildren;
  help?: ComponentChildren;
  checked: boolean;
  onChoose: () => void;
  disabled?: boolean;
  /** As a card, where the choice is worth a look. */
  card?: boolean;
}

/** One choice of several; the whole row is its label, the help is its description and not part of its name. */
export function Radio({ group, label, help, checked, onChoose, disabled, card }: RadioProps) {
  const id = useId();
  return (
    <label class={`choice ${card ? 'card-choice' : ''} ${disabled ? 'choice-off' : ''}`}>
      <input
        type="radio"
        class="radio"
        name={group}
        checked={checked}
        disabled={disabled}
        aria-labelledby={`${id}-label`}
        aria-describedby={help ? `${id}-help` : undefined}
        onChange={onChoose}
      />
      <span class="choice-text">
        <span class="medium" id={`${id}-label`}>
          {label}
        </span>
        {help && (
          <span class="help" id={`${id}-help`}>
            {help}
          </span>
        )}
      </span>
    </label>
  );
}
