import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useWords } from '../state/words-context';
import { Icon } from './icon';

export interface FieldProps {
  label: string;
  value: string;
  onInput?: (value: string) => void;
  type?: 'text' | 'password';
  help?: ComponentChildren;
  error?: string | null | undefined;
  readOnly?: boolean;
  /** Set by enterprise policy: shown, not to be changed. */
  locked?: boolean;
  mono?: boolean;
  /** Stands at the field's end, a Copy button for example. */
  children?: ComponentChildren;
}

/** A labelled text field. Browsers are told to keep nothing of it and to check no spelling: what is typed here are keys and addresses. */
export function Field(props: FieldProps) {
  const { label, value, onInput, type = 'text', help, error, readOnly, locked, mono, children } = props;
  const words = useWords();
  const id = useId();
  const note = error || locked || help ? `${id}-note` : undefined;
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <div class="field-row">
        <input
          id={id}
          class={`input ${mono ? 'mono' : ''}`}
          {...(type === 'password' ? { type: 'password' } : { type: 'text' })}
          value={value}
          readOnly={readOnly || locked}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-invalid={error ? true : undefined}
          aria-describedby={note}
          onInput={(event) => onInput?.(event.currentTarget.value)}
        />
        {children}
      </div>
      {error ? (
        <p class="field-error" id={note}>
          <Icon name="failed" />
          {error}
        </p>
      ) : locked ? (
        <p class="field-locked" id={note}>
          <Icon name="lock" />
          {words.text('settings_locked')}
        </p>
      ) : (
        help && (
          <div class="help" id={note}>
            {help}
          </div>
        )
      )}
    </div>
  );
}
