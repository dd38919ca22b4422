/** @jsxImportSource react */
import { type ReactNode, useEffect, useState } from 'react';
import {
  type ChoiceProps,
  ComboboxChoice,
  HomemadeChoice,
  ListboxChoice,
  NativeChoice,
  RadioChoice,
  SegmentedChoice,
} from './choice-field';
import { MoneyField } from './money-field';
import type { PageOptions, Saved } from './options';
import type { Words } from './words';

const EMPTY: Saved = { name: '', description: '', rate: '', unit: '', category: '' };

export interface FormProps {
  options: PageOptions;
  words: Words;
  categories: readonly string[];
  error: string | null;
  saving: boolean;
  onSave: (draft: Saved) => void;
  onCancel: (dirty: boolean) => void;
  onCreateCategory: (name: string) => void;
}

export function ServiceForm(props: FormProps) {
  const { options, words } = props;
  const [checked, setChecked] = useState(options.checkMilliseconds === 0);
  useEffect(() => {
    const timer = setTimeout(() => setChecked(true), options.checkMilliseconds);
    return () => clearTimeout(timer);
  }, [options.checkMilliseconds]);
  const [draft, setDraft] = useState(EMPTY);
  const set = (change: Partial<Saved>) => setDraft((before) => ({ ...before, ...change }));
  const dirty = JSON.stringify(draft) !== JSON.stringify(EMPTY);
  const field = (id: string, label: string, control: (attributes: Record<string, string>) => ReactNode) => (
    <Labelled key={id} id={id} label={label} kind={options.labels}>
      {control(
        options.labels === 'aria'
          ? { 'aria-label': label }
          : options.labels === 'placeholder'
            ? { placeholder: label }
            : {},
      )}
    </Labelled>
  );
  const choice = (
    id: string,
    label: string,
    kind: PageOptions['unit'] | PageOptions['category'],
    rest: Omit<ChoiceProps, 'id' | 'placeholder' | 'attributes'>,
  ) =>
    field(id, label, (attributes) => {
      const all = { ...rest, id, attributes, placeholder: options.labels === 'placeholder' ? label : words.choose };
      if (kind === 'native') return <NativeChoice {...all} />;
      if (kind === 'listbox') return <ListboxChoice {...all} />;
      if (kind === 'radio') return <RadioChoice {...all} />;
      if (kind === 'homemade') return <HomemadeChoice {...all} />;
      if (kind === 'segmented') return <SegmentedChoice {...all} />;
      if (kind === 'segments-by-class') return <SegmentedChoice {...all} byLookAlone />;
      if (kind === 'creatable') return <ComboboxChoice {...all} onCreate={props.onCreateCategory} />;
      return <ComboboxChoice {...all} lazy={id === 'f5'} />;
    });
  const { error } = props;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        props.onSave(draft);
      }}
    >
      <header>
        <h2>{words.create}</h2>
        <button type="button" aria-label={words.close} onClick={() => props.onCancel(dirty)}>
          ×
        </button>
      </header>
      {field('f1', words.name, (attributes) => (
        <>
          <input
            id="f1"
            {...attributes}
            type="text"
            value={draft.name}
            onChange={(event) => set({ name: event.target.value })}
            {...(error ? { 'aria-invalid': true, 'aria-describedby': 'f1-error' } : {})}
          />
          {error && <p id="f1-error">{error}</p>}
        </>
      ))}
      {options.description === 'textarea' &&
        field('f2', words.description, (attributes) => (
          <textarea
            id="f2"
            {...attributes}
            value={draft.description}
            onChange={(event) => set({ description: event.target.value })}
          />
        ))}
      {options.description === 'editable' &&
        field('f2', words.description, (attributes) => (
          <div
            id="f2"
            {...attributes}
            contentEditable
            suppressContentEditableWarning
            onInput={(event) => set({ description: event.currentTarget.textContent ?? '' })}
          />
        ))}
      {field('f3', words.rate, (attributes) => (
        <MoneyField
          id="f3"
          kind={options.money}
          words={words}
          attributes={attributes}
          onRate={(rate) => set({ rate })}
        />
      ))}
      {choice('f4', words.unit, options.unit, {
        choices: [
          { value: 'item', text: words.item },
          { value: 'hour', text: words.hour },
        ],
        value: draft.unit,
        onChoose: (unit) => set({ unit: unit as Saved['unit'] }),
      })}
      {field('f6', words.taxRate, (attributes) => (
        <input id="f6" {...attributes} type="text" inputMode="decimal" defaultValue="" />
      ))}
      {options.category !== 'absent' &&
        choice('f5', words.category, options.category, {
          choices: props.categories.map((name) => ({ value: name, text: name })),
          value: draft.category,
          onChoose: (category) => set({ category }),
        })}
      <footer>
        <button type="button" onClick={() => props.onCancel(dirty)}>
          {words.cancel}
        </button>
        <button type="submit" disabled={props.saving || !checked || draft.name === ''}>
          {words.save}
        </button>
      </footer>
    </form>
  );
}

function Labelled(props: { id: string; label: string; kind: PageOptions['labels']; children: ReactNode }) {
  const { id, label, kind, children } = props;
  if (kind === 'for') {
    return (
      <div className="field">
        <label htmlFor={id}>
          {label} <span className="star">*</span>
        </label>
        <div>{children}</div>
      </div>
    );
  }
  if (kind === 'wrapping')
    return (
      // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
      <label className="field">
        {label}: {children}
      </label>
    );
  if (kind === 'aria' || kind === 'placeholder') return <div className="field">{children}</div>;
  if (kind === 'after') {
    return (
      <div className="field">
        {children}
        <span>{label}</span>
      </div>
    );
  }
  return (
    <>
      <div className="caption">{label}</div>
      <div className="field">{children}</div>
    </>
  );
}
