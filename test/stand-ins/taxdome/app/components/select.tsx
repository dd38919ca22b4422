/** @jsxImportSource react */
import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useOutsidePress } from '../hooks/use-outside-press';
import { usePlacement } from '../hooks/use-placement';
import { Field } from './field';
import fieldStyles from './field.module.css';
import { Icon } from './icon';
import styles from './listbox.module.css';

interface Option<Value extends string> {
  value: Value;
  label: string;
}

interface SelectProps<Value extends string> {
  label: string;
  placeholder: string;
  hint?: string;
  options: Option<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
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
  test,
}: SelectProps<Value>) {
  const id = useId();
  const [trigger, setTrigger] = useState<HTMLButtonElement | null>(null);
  const [open, setOpen] = useState(false);
  const pressed = useRef(false);
  const chosen = options.find((option) => option.value === value);

  const press = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0 || event.pointerType !== 'mouse') return;
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
    <Field label={label} labelId={`${id}-label`} controlId={id} errorId={`${id}-error`} hint={hint} native={false}>
      <button
        ref={setTrigger}
        id={id}
        type="button"
        role="combobox"
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={open ? `${id}-list` : undefined}
        aria-labelledby={`${id}-label ${id}-value`}
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
        <Options
          id={`${id}-list`}
          labelId={`${id}-label`}
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

interface OptionsProps<Value extends string> {
  id: string;
  labelId: string;
  anchor: HTMLElement;
  options: Option<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  onClose: () => void;
  onLeave: () => void;
}

function Options<Value extends string>({
  id,
  labelId,
  anchor,
  options,
  value,
  onChange,
  onClose,
  onLeave,
}: OptionsProps<Value>) {
  const list = useRef<HTMLDivElement>(null);
  const style = usePlacement(anchor, list, 'fill');
  const [active, setActive] = useState(
    Math.max(
      0,
      options.findIndex((option) => option.value === value),
    ),
  );
  useOutsidePress([list, anchor], onLeave);

  const key = (event: KeyboardEvent<HTMLDivElement>) => {
    const last = options.length - 1;
    const option = options[active];
    event.stopPropagation();
    if (event.key === 'ArrowDown') setActive(Math.min(last, active + 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(0, active - 1));
    else if (event.key === 'Home') setActive(0);
    else if (event.key === 'End') setActive(last);
    else if ((event.key === 'Enter' || event.key === ' ') && option) onChange(option.value);
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else {
      const typed = options.findIndex((each) => each.label.toLowerCase().startsWith(event.key.toLowerCase()));
      if (typed >= 0) setActive(typed);
      return;
    }
    event.preventDefault();
  };

  return createPortal(
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-labelledby={labelId}
      className={styles.root}
      style={style}
      onKeyDown={key}
    >
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys of all its options.
        <div
          key={option.value}
          // The active option has the focus, as in Radix and MUI.
          ref={(element) => {
            if (element && index === active && style.visibility === 'visible') element.focus({ preventScroll: true });
          }}
          role="option"
          aria-selected={option.value === value}
          tabIndex={-1}
          className={index === active ? styles.active : styles.option}
          onPointerMove={() => setActive(index)}
          onClick={() => onChange(option.value)}
        >
          {option.label}
          {option.value === value && <Icon name="check" size={16} />}
        </div>
      ))}
    </div>,
    document.body,
  );
}
