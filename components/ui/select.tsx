import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useWords } from '../state/words-context';
import { Icon } from './icon';

export interface SelectProps {
  label: string;
  value: string;
  options: readonly { readonly value: string; readonly label: string }[];
  onChange: (value: string) => void;
  help?: ComponentChildren;
  locked?: boolean;
  /** Shown, and not to be chosen again, while nothing is chosen. */
  placeholder?: string;
  children?: ComponentChildren;
}

/** A labelled drop-down: the browser's own, which every assistive technology knows. */
export function Select({ label, value, options, onChange, help, locked, placeholder, children }: SelectProps) {
  const words = useWords();
  const id = useId();
  const note = locked ? words.text('settings_locked') : help;
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <div class="field-row">
        <div class="select-box">
          <select
            id={id}
            class="select"
            value={value}
            disabled={locked}
            aria-describedby={note ? `${id}-note` : undefined}
            onChange={(event) => onChange(event.currentTarget.value)}
          >
            {placeholder !== undefined && (
              <option value="" disabled>
                {placeholder}
              </option>
            )}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="chevron-down" />
        </div>
        {children}
      </div>
      {note && (
        <div class={locked ? 'field-locked' : 'help'} id={`${id}-note`}>
          {locked && <Icon name="lock" />}
          {note}
        </div>
      )}
    </div>
  );
}
