/** @jsxImportSource react */
import { Dialog, Label, Select } from 'radix-ui';
import { type FormEvent, useState } from 'react';
import { api, Refused } from '../../shared/api';
import { config } from '../../shared/config';
import { currencySign, plain, typedDecimal } from '../../shared/money';
import type { ForeignService } from '../../shared/wire';
import { texts } from './texts';

interface Props {
  /** The one to change or to copy; null for a new one. */
  readonly service: ForeignService | null;
  readonly isCopy?: boolean;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

const TYPES = [
  { value: 'none', text: texts.none },
  { value: 'item', text: texts.item },
  { value: 'hour', text: texts.hour },
] as const;

/** The form, in a sheet along the right edge. Categories are no part of this page. */
export function ServiceSheet({ service, isCopy = false, onClose, onSaved }: Props) {
  const [rateType, setRateType] = useState<string>(service?.rateType ?? 'none');
  const [error, setError] = useState('');
  const [isSaving, setSaving] = useState(false);

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const rate = typedDecimal(String(data.get('rate')));
    const name = String(data.get('name'));
    if (name.trim() === '') return setError(texts.required);
    if (rate === undefined) return setError(texts.notANumber);
    const fields = {
      name,
      rate,
      description: String(data.get('description')).replaceAll('\r\n', '\n'),
      rateType: rateType === 'hour' || rateType === 'item' ? rateType : null,
    } as const;
    setSaving(true);
    try {
      await (service && !isCopy ? api.change(service.id, fields) : api.create({ ...fields, category: null }));
      onSaved();
    } catch (refusal) {
      setError(refusal instanceof Refused ? refusal.message : texts.failed);
      setSaving(false);
    }
  }

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 bg-dim z-10" />
        <Dialog.Content className="fixed right-0 z-10 bg-white shadow w-96 p-6" aria-describedby={undefined}>
          <form className="flex flex-col gap-4" noValidate onSubmit={(event) => void save(event)}>
            <Dialog.Title className="text-lg">{service && !isCopy ? texts.editTitle : texts.create}</Dialog.Title>
            <Label.Root className="grid gap-1">
              {texts.name}
              <input name="name" className="border rounded p-2" defaultValue={service?.name} />
            </Label.Root>
            <Label.Root className="grid gap-1">
              {texts.rate} {currencySign}
              <input
                name="rate"
                inputMode="decimal"
                className="border rounded p-2 text-right"
                defaultValue={service?.rate ? plain(service.rate) : ''}
              />
            </Label.Root>
            <div className="grid gap-1">
              {texts.rateType}
              <Select.Root value={rateType} onValueChange={setRateType}>
                <Select.Trigger className="border rounded p-2 text-left" aria-label={texts.rateType}>
                  <Select.Value />
                </Select.Trigger>
                <Select.Portal>
                  <Select.Content position="popper" className="bg-white border rounded shadow z-20 p-2">
                    <Select.Viewport nonce={config.nonce}>
                      {TYPES.map(({ value, text }) => (
                        <Select.Item key={value} value={value} className="px-3 py-2 cursor">
                          <Select.ItemText>{text}</Select.ItemText>
                        </Select.Item>
                      ))}
                    </Select.Viewport>
                  </Select.Content>
                </Select.Portal>
              </Select.Root>
            </div>
            <Label.Root className="grid gap-1">
              {texts.description}
              <textarea
                name="description"
                rows={5}
                className="border rounded p-2"
                defaultValue={service?.description}
              />
            </Label.Root>
            {error && <p className="text-red">{error}</p>}
            <div className="flex justify-end gap-2">
              <Dialog.Close className="border rounded px-3 py-2 cursor">{texts.cancel}</Dialog.Close>
              <button type="submit" className="bg-accent rounded px-3 py-2 cursor" disabled={isSaving}>
                {texts.save}
              </button>
            </div>
          </form>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
