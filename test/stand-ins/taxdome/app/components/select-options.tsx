/** @jsxImportSource react */
import { type KeyboardEvent, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useOutsidePress } from '../hooks/use-outside-press';
import { usePlacement } from '../hooks/use-placement';
import { Icon } from './icon';
import styles from './listbox.module.css';

export interface Option<Value extends string> {
  value: Value;
  label: string;
}

interface SelectOptionsProps<Value extends string> {
  id: string;
  labelId: string | undefined;
  anchor: HTMLElement;
  options: Option<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  onClose: () => void;
  onLeave: () => void;
}

/** The drop-down of a select; while it is open its active option has the focus. */
export function SelectOptions<Value extends string>({
  id,
  labelId,
  anchor,
  options,
  value,
  onChange,
  onClose,
  onLeave,
}: SelectOptionsProps<Value>) {
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
            if (index === active) element?.focus({ preventScroll: true });
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
