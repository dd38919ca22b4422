/** @jsxImportSource react */
import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from 'react';
import { useSession } from '../session/session-context';
import { Field } from './field';
import fieldStyles from './field.module.css';
import { Icon } from './icon';
import { type Option, SelectOptions } from './select-options';

interface SelectProps<Value extends string> {
  label: string;
  placeholder: string;
  hint?: string;
  options: Option<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  error?: string | undefined;
  test: string;
}

/**
 * A custom select: a button with the role of a combobox, its options in a portal. Opens at the press of a mouse button, and at a click that no mouse
 * press came before (touch, assistive technology).
 */
export function Select<Value extends string>({
  label,
  placeholder,
  hint,
  options,
  value,
  onChange,
  error,
  test,
}: SelectProps<Value>) {
  const id = useId();
  const loose = useSession().settings.form.labels === 'loose';
  const [trigger, setTrigger] = useState<HTMLButtonElement | null>(null);
  const [open, setOpen] = useState(false);
  const pressed = useRef(false);
  const chosen = options.find((option) => option.value === value);

  const press = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0 || event.pointerType !== 'mouse') return;
    // Else the mousedown that follows takes the focus away from the active option.
    event.preventDefault();
    pressed.current = true;
    setOpen(!open);
  };
  const click = () => {
    if (!pressed.current) setOpen(!open);
    pressed.current = false;
  };
  const key = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (!['ArrowDown', 'ArrowUp', 'Enter', ' '].includes(event.key)) return;
    event.preventDefault();
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    trigger?.focus();
  };

  return (
    <Field
      label={label}
      labelId={`${id}-label`}
      controlId={id}
      errorId={`${id}-error`}
      hint={hint}
      error={error}
      native={false}
    >
      <button
        ref={setTrigger}
        id={id}
        type="button"
        role="combobox"
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={open ? `${id}-list` : undefined}
        aria-labelledby={loose ? undefined : `${id}-label ${id}-value`}
        className={fieldStyles.select}
        onPointerDown={press}
        onClick={click}
        onKeyDown={key}
        data-test={test}
      >
        <span id={`${id}-value`} className={chosen ? undefined : fieldStyles.placeholder}>
          {chosen?.label ?? placeholder}
        </span>
        <Icon name="chevron" />
      </button>
      {open && trigger && (
        <SelectOptions
          id={`${id}-list`}
          labelId={loose ? undefined : `${id}-label`}
          anchor={trigger}
          options={options}
          value={value}
          onClose={close}
          onLeave={() => setOpen(false)}
          onChange={(next) => {
            onChange(next);
            close();
          }}
        />
      )}
    </Field>
  );
}
