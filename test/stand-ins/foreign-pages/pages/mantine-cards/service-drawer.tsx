/** @jsxImportSource react */
import { Autocomplete, Button, Drawer, Group, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { api, Refused } from '../../shared/api';
import { currencySign, decimalSeparator, fractionDigits } from '../../shared/money';
import type { ForeignService } from '../../shared/wire';
import { texts } from './texts';

interface Props {
  /** Null for a new one. */
  readonly service: ForeignService | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** The form, in a drawer from the right. */
export function ServiceDrawer({ service, onClose, onSaved }: Props) {
  const [name, setName] = useState(service?.name ?? '');
  const [description, setDescription] = useState(service?.description ?? '');
  const [rate, setRate] = useState<string | number>(service?.rate ?? '');
  const [rateType, setRateType] = useState<string | null>(service?.rateType ?? null);
  const [category, setCategory] = useState(service?.category ?? '');
  const [categories, setCategories] = useState<string[]>([]);
  const [error, setError] = useState('');
  const [isSaving, setSaving] = useState(false);
  useEffect(() => void api.categories().then(setCategories), []);

  async function save(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === '') return setError(texts.required);
    setSaving(true);
    const draft = {
      name,
      description,
      rate: String(rate) === '' ? null : String(rate),
      rateType: rateType === 'hour' || rateType === 'item' ? rateType : null,
      category: category.trim() || null,
    } as const;
    try {
      await (service ? api.change(service.id, draft) : api.create(draft));
      onSaved();
    } catch (refusal) {
      setError(refusal instanceof Refused ? refusal.message : texts.failed);
      setSaving(false);
    }
  }

  return (
    <Drawer opened onClose={onClose} position="right" title={service ? texts.editTitle : texts.create}>
      <form noValidate onSubmit={(event) => void save(event)}>
        <Stack>
          <TextInput
            withAsterisk
            data-autofocus
            label={texts.name}
            value={name}
            error={error}
            onChange={(event) => {
              setName(event.target.value);
              setError('');
            }}
          />
          <Textarea
            autosize
            minRows={3}
            label={texts.description}
            value={description}
            onChange={(event) => setDescription(event.target.value)}
          />
          <Group grow align="start">
            <NumberInput
              label={texts.rate}
              prefix={`${currencySign} `}
              decimalSeparator={decimalSeparator}
              thousandSeparator={decimalSeparator === ',' ? '.' : ','}
              decimalScale={fractionDigits === 0 ? 0 : 4}
              value={rate}
              onChange={setRate}
            />
            <Select
              clearable
              label={texts.rateType}
              value={rateType}
              onChange={setRateType}
              data={[
                { value: 'item', label: texts.item },
                { value: 'hour', label: texts.hour },
              ]}
            />
          </Group>
          <Autocomplete label={texts.category} data={categories} value={category} onChange={setCategory} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {texts.cancel}
            </Button>
            <Button type="submit" loading={isSaving}>
              {texts.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Drawer>
  );
}
