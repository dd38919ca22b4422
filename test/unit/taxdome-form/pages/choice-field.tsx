/** @jsxImportSource react */
import { useState } from 'react';
import { createPortal } from 'react-dom';

export interface Choice {
  readonly value: string;
  readonly text: string;
}

export interface ChoiceProps {
  id: string;
  choices: readonly Choice[];
  value: string;
  onChoose: (value: string) => void;
  placeholder: string;
  attributes: Record<string, string>;
  /** Called when a text that is no choice is entered, in a list that can make new ones. */
  onCreate?: (text: string) => void;
}

const textOf = (props: ChoiceProps) => props.choices.find(({ value }) => value === props.value)?.text;

export function NativeChoice(props: ChoiceProps) {
  return (
    <select
      id={props.id}
      {...props.attributes}
      value={props.value}
      onChange={(event) => props.onChoose(event.target.value)}
    >
      <option value="">{props.placeholder}</option>
      {props.choices.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}

/** A button that opens a list in a portal when the mouse goes down, and chooses when it goes up. */
export function ListboxChoice(props: ChoiceProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        id={props.id}
        {...props.attributes}
        role="combobox"
        aria-haspopup="listbox"
        aria-expanded={open}
        onPointerDown={() => setOpen(!open)}
        onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      >
        {textOf(props) ?? props.placeholder}
      </button>
      {open &&
        createPortal(
          <div className="portal" role="listbox">
            {props.choices.map(({ value, text }) => (
              <div
                key={value}
                role="option"
                tabIndex={-1}
                aria-selected={value === props.value}
                onPointerUp={() => {
                  props.onChoose(value);
                  setTimeout(() => setOpen(false), 40);
                }}
              >
                {text}
              </div>
            ))}
          </div>,
          document.body,
        )}
    </>
  );
}

/** An input that filters; what is chosen stands beside the emptied input, and the list shows nothing before something is typed if `lazy`. */
export function ComboboxChoice(props: ChoiceProps & { lazy?: boolean }) {
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const fitting = props.choices.filter(({ text }) => text.toLowerCase().includes(query.toLowerCase()));
  const shown = props.lazy && query === '' ? [] : fitting;
  const choose = (value: string) => {
    props.onChoose(value);
    setQuery('');
    setOpen(false);
  };
  return (
    <span className="combo">
      <span className="single-value">{query === '' ? textOf(props) : ''}</span>
      <input
        id={props.id}
        {...props.attributes}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        autoComplete="off"
        value={query}
        onFocus={() => setOpen(true)}
        onBlur={() => {
          if (query && props.onCreate) props.onCreate(query);
          setOpen(false);
          setQuery('');
        }}
        onChange={(event) => {
          setQuery(event.target.value);
          setOpen(true);
        }}
      />
      {open && (
        <div role="listbox" className="portal">
          {shown.map(({ value, text }) => (
            <div
              key={value}
              role="option"
              tabIndex={-1}
              aria-selected={value === props.value}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(value)}
              onKeyDown={(event) => event.key === 'Enter' && choose(value)}
            >
              {text}
            </div>
          ))}
          {props.onCreate && query && (
            <div role="option" tabIndex={-1} aria-selected={false} onMouseDown={() => props.onCreate?.(query)}>
              Create “<b>{query}</b>”
            </div>
          )}
        </div>
      )}
    </span>
  );
}

export function RadioChoice(props: ChoiceProps) {
  return (
    <fieldset>
      {props.choices.map(({ value, text }) => (
        <label key={value} className="radio">
          <input
            type="radio"
            name={props.id}
            className="invisible"
            checked={value === props.value}
            onChange={() => props.onChoose(value)}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

/** Two buttons side by side that say which is pressed by ARIA, or by their look alone. */
export function SegmentedChoice(props: ChoiceProps & { byLookAlone?: boolean }) {
  return (
    <div>
      {props.choices.map(({ value, text }) => (
        <button
          key={value}
          type="button"
          className={value === props.value ? 'xk2 q7' : 'xk2'}
          {...(props.byLookAlone ? {} : { 'aria-pressed': value === props.value })}
          onClick={() => props.onChoose(value)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}

/** Nothing says what it is but the pointer's shape. */
export function HomemadeChoice(props: ChoiceProps) {
  const [open, setOpen] = useState(false);
  return (
    <div className="homemade">
      {/* biome-ignore lint/a11y: no role and no keyboard is the point of this control */}
      <div className="pointer" onClick={() => setOpen(!open)}>
        {textOf(props) ?? props.placeholder}
      </div>
      {open &&
        createPortal(
          <div className="portal">
            {props.choices.map(({ value, text }) => (
              // biome-ignore lint/a11y: no role and no keyboard is the point of this control
              <div
                key={value}
                className="pointer"
                onClick={() => {
                  props.onChoose(value);
                  setOpen(false);
                }}
              >
                {text}
              </div>
            ))}
          </div>,
          document.body,
        )}
    </div>
  );
}
