/** @jsxImportSource react */
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useSession } from '../session/session-context';
import { CategoryList } from './category-list';
import { Field } from './field';
import fieldStyles from './field.module.css';
import styles from './listbox.module.css';
import type { Option } from './select-options';

interface FilterSelectProps<Value extends string> {
  label: string;
  placeholder: string;
  hint: string;
  options: Option<Value>[];
  value: Value | null;
  onChange: (value: Value | null) => void;
  test: string;
}

/** A combobox that filters its fixed options by what is typed; an emptied field is no value, other text that was not chosen is dropped. */
export function FilterSelect<Value extends string>(props: FilterSelectProps<Value>) {
  const { label, placeholder, hint, options, value, onChange, test } = props;
  const id = useId();
  const loose = useSession().settings.form.labels === 'loose';
  const list = useRef<HTMLDivElement>(null);
  const [input, setInput] = useState<HTMLInputElement | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const chosen = options.find((each) => each.value === value);
  const text = (typed ?? '').trim().toLowerCase();
  const matching = options.filter((each) => each.label.toLowerCase().includes(text));

  const leave = () => {
    if (typed === '') onChange(null);
    setOpen(false);
    setTyped(null);
  };
  const choose = (next: Value) => {
    onChange(next);
    setOpen(false);
    setTyped(null);
  };
  const key = (event: KeyboardEvent) => {
    const option = matching[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (open) setActive((active + (event.key === 'ArrowDown' ? 1 : -1) + matching.length) % (matching.length || 1));
      setOpen(true);
    } else if (event.key === 'Enter' && open && option) choose(option.value);
    else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      leave();
    } else return;
    event.preventDefault();
  };

  return (
    <Field label={label} labelId={`${id}-label`} controlId={id} errorId={`${id}-error`} hint={hint}>
      <input
        ref={setInput}
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-activedescendant={open && matching.length > 0 ? `${id}-${active}` : undefined}
        className={fieldStyles.combobox}
        placeholder={placeholder}
        value={typed ?? chosen?.label ?? ''}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onClick={() => setOpen(true)}
        onFocus={(event) => event.target.select()}
        onKeyDown={key}
        onBlur={leave}
        data-test={test}
      />
      {open && input && (
        <CategoryList
          id={`${id}-list`}
          labelId={loose ? undefined : `${id}-label`}
          anchor={input}
          list={list}
          onLeave={leave}
        >
          {matching.map((each, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys while its list is open.
            <div
              key={each.value}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={each.value === value}
              className={index === active ? styles.active : styles.option}
              onPointerMove={() => setActive(index)}
              onClick={() => choose(each.value)}
            >
              {each.label}
            </div>
          ))}
        </CategoryList>
      )}
    </Field>
  );
}
