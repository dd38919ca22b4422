/** @jsxImportSource react */
import {
  Combobox,
  ComboboxInput,
  ComboboxOption,
  ComboboxOptions,
  Dialog,
  DialogBackdrop,
  DialogPanel,
  DialogTitle,
  Field,
  Input,
  Label,
  Listbox,
  ListboxButton,
  ListboxOption,
  ListboxOptions,
  Textarea,
} from '@headlessui/react';
import { type FormEvent, useEffect, useState } from 'react';
import { api, Refused } from '../../shared/api';
import { currencySign, plain, typedDecimal } from '../../shared/money';
import type { ForeignService } from '../../shared/wire';
import { texts } from './texts';

interface Props {
  /** Null for a new one. */
  readonly service: ForeignService | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** The form, in a dialog in the middle. */
export function ServiceDialog({ service, onClose, onSaved }: Props) {
  const [name, setName] = useState(service?.name ?? '');
  const [description, setDescription] = useState(service?.description ?? '');
  const [rate, setRate] = useState(service?.rate ? plain(service.rate) : '');
  const [rateType, setRateType] = useState<'hour' | 'item' | null>(service?.rateType ?? null);
  const [category, setCategory] = useState<string | null>(service?.category ?? null);
  const [typed, setTyped] = useState('');
  const [categories, setCategories] = useState<readonly string[]>([]);
  const [error, setError] = useState('');
  const [isSaving, setSaving] = useState(false);
  useEffect(() => void api.categories().then(setCategories), []);

  async function save(event: FormEvent) {
    event.preventDefault();
    const exact = typedDecimal(rate);
    if (name.trim() === '') return setError(texts.required);
    if (exact === undefined) return setError(texts.notANumber);
    setSaving(true);
    try {
      const draft = { name, description, rate: exact, rateType, category };
      await (service ? api.change(service.id, draft) : api.create(draft));
      onSaved();
    } catch (refusal) {
      setError(refusal instanceof Refused ? refusal.message : texts.failed);
      setSaving(false);
    }
  }
  const offered = categories.filter((known) => known.toLowerCase().includes(typed.toLowerCase()));

  return (
    <Dialog open onClose={onClose}>
      <DialogBackdrop className="backdrop" />
      <div className="center">
        <DialogPanel as="form" className="panel" noValidate onSubmit={(event: FormEvent) => void save(event)}>
          <DialogTitle>{service ? texts.editTitle : texts.create}</DialogTitle>
          {error && (
            <p className="error" role="alert">
              {error}
            </p>
          )}
          <Field className="row">
            <Label>{texts.name} *</Label>
            <Input autoFocus className="field" value={name} onChange={(e) => setName(e.target.value)} />
          </Field>
          <Field className="row">
            <Label>{texts.description}</Label>
            <Textarea className="field" rows={3} value={description} onChange={(e) => setDescription(e.target.value)} />
          </Field>
          <Field className="row">
            <Label>
              {texts.rate} ({currencySign})
            </Label>
            <Input className="field" inputMode="decimal" value={rate} onChange={(e) => setRate(e.target.value)} />
          </Field>
          <Field className="row">
            <Label>{texts.rateType}</Label>
            <Listbox value={rateType} onChange={setRateType}>
              <ListboxButton className="field">{rateType ? texts[rateType] : texts.none}</ListboxButton>
              <ListboxOptions anchor="bottom start" className="menu">
                <ListboxOption value={null}>{texts.none}</ListboxOption>
                <ListboxOption value="item">{texts.item}</ListboxOption>
                <ListboxOption value="hour">{texts.hour}</ListboxOption>
              </ListboxOptions>
            </Listbox>
          </Field>
          <Field className="row">
            <Label>{texts.category}</Label>
            <Combobox value={category} onChange={setCategory} onClose={() => setTyped('')} immediate>
              <ComboboxInput className="field" onChange={(e) => setTyped(e.target.value)} />
              <ComboboxOptions anchor="bottom start" className="menu">
                {typed.trim() !== '' && !offered.includes(typed.trim()) && (
                  <ComboboxOption value={typed.trim()}>+ {typed.trim()}</ComboboxOption>
                )}
                {offered.map((known) => (
                  <ComboboxOption key={known} value={known}>
                    {known}
                  </ComboboxOption>
                ))}
              </ComboboxOptions>
            </Combobox>
          </Field>
          <footer>
            <button type="button" className="button" onClick={onClose}>
              {texts.cancel}
            </button>
            <button type="submit" className="button primary" disabled={isSaving}>
              {texts.save}
            </button>
          </footer>
        </DialogPanel>
      </div>
    </Dialog>
  );
}
