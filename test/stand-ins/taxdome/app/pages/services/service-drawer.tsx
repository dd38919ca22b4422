/** @jsxImportSource react */
import { useState } from 'react';
import type { FieldError, ServiceDraft, StoredService } from '../../../shared/service';
import { ApiError, api } from '../../api';
import { Button } from '../../components/button';
import { CategoryField } from '../../components/category-field';
import { Drawer } from '../../components/drawer';
import fieldStyles from '../../components/field.module.css';
import { MoneyField } from '../../components/money-field';
import { Select } from '../../components/select';
import { Switch } from '../../components/switch';
import { TextField } from '../../components/text-field';
import { useResource } from '../../hooks/use-resource';
import { useSession } from '../../session/session-context';
import { type FormErrors, type FormValues, formDraft, formErrors, formValues } from './service-form';

interface ServiceDrawerProps {
  /** The service to edit, null to create one. */
  service: StoredService | null;
  onSave: (draft: ServiceDraft) => Promise<void>;
  onClose: () => void;
}

/** The sidebar in which a service is created or edited. */
export function ServiceDrawer({ service, onSave, onClose }: ServiceDrawerProps) {
  const { words, money, settings } = useSession();
  const { form, actions } = words;
  const [initial] = useState(() => formValues(service, money));
  const [values, setValues] = useState<FormValues>(initial);
  const [touched, setTouched] = useState<ReadonlySet<FieldError['field']>>(new Set());
  const [refused, setRefused] = useState<FormErrors>({});
  const [saving, setSaving] = useState(false);
  const [created, setCreated] = useState<readonly string[]>([]);
  const loaded = useResource<{ categories: string[] }>('categories')?.categories ?? [];

  const errors = formErrors(values, money, words, settings.rateRequired);
  const changed = (Object.keys(initial) as (keyof FormValues)[]).some((key) => initial[key] !== values[key]);
  const valid = Object.keys(errors).length === 0 && (service === null || changed);
  const shown = (field: FieldError['field']) => refused[field] ?? (touched.has(field) ? errors[field] : undefined);
  const touch = (field: FieldError['field']) => setTouched((old) => new Set(old).add(field));
  const set = (changes: Partial<FormValues>) => {
    setValues((old) => ({ ...old, ...changes }));
    setRefused({});
  };
  const refuse = (error: unknown) => {
    const list = error instanceof ApiError ? error.errors : [];
    setRefused(
      list.length > 0
        ? Object.fromEntries(list.map((each) => [each.field, each.message]))
        : { base: words.errors.server },
    );
  };

  const save = async () => {
    setSaving(true);
    setRefused({});
    try {
      await onSave(formDraft(values, money));
      onClose();
    } catch (error) {
      refuse(error);
      setSaving(false);
    }
  };
  const createCategory = async (name: string) => {
    try {
      await api('POST', 'categories', { name });
      setCreated((old) => [...old, name]);
      return true;
    } catch (error) {
      refuse(error);
      return false;
    }
  };

  return (
    <Drawer
      title={service ? form.editTitle : form.createTitle}
      onClose={onClose}
      test="ServiceForm-Drawer-Panel"
      footer={
        <>
          <Button variant="primary" disabled={!valid} busy={saving} onClick={save} data-test="ServiceForm-Footer-Save">
            {service ? actions.save : actions.create}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            {actions.cancel}
          </Button>
        </>
      }
    >
      <TextField
        label={form.name}
        value={values.name}
        onChange={(name) => set({ name })}
        onBlur={() => touch('name')}
        error={shown('name')}
        test="ServiceForm-Name-Input"
      />
      <TextField
        label={form.description}
        hint={form.optional}
        rows={4}
        value={values.description}
        onChange={(description) => set({ description })}
        onBlur={() => touch('description')}
        error={shown('description')}
        test="ServiceForm-Description-Input"
      />
      <MoneyField
        label={form.rate}
        value={values.rate}
        onChange={(rate) => set({ rate })}
        onBlur={() => touch('rate')}
        error={shown('rate')}
      />
      <Select
        label={form.rateType}
        hint={form.optional}
        placeholder={form.rateTypePlaceholder}
        options={(['item', 'hour'] as const).map((value) => ({ value, label: words.rateTypes[value] }))}
        value={values.rateType}
        onChange={(rateType) => set({ rateType })}
        test="ServiceForm-RateType-Select"
      />
      <Switch label={form.tax} hint={form.taxHint} checked={values.taxable} onChange={(taxable) => set({ taxable })} />
      <CategoryField
        categories={[...new Set([...loaded, ...created])]}
        value={values.category}
        onChange={(category) => set({ category })}
        onCreate={createCategory}
        error={shown('category')}
      />
      {refused.base && (
        <p className={fieldStyles.error} role="alert">
          {refused.base}
        </p>
      )}
    </Drawer>
  );
}
