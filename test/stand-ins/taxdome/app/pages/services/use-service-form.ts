import { useState } from 'react';
import type { FieldError, ServiceDraft, StoredService } from '../../../shared/service';
import { ApiError, api } from '../../api';
import { useResource } from '../../hooks/use-resource';
import { useSession } from '../../session/session-context';
import { type FormErrors, type FormValues, formDraft, formErrors, formValues, numberText } from './service-form';

/** The state of a create or edit form. */
export function useServiceForm(
  service: StoredService | null,
  onSave: (draft: ServiceDraft) => Promise<void>,
  onClose: () => void,
) {
  const { words, money, settings } = useSession();
  const amounts = settings.form.money === 'number' ? numberText : money;
  const [initial] = useState(() => formValues(service, amounts));
  const [values, setValues] = useState<FormValues>(initial);
  const [touched, setTouched] = useState<ReadonlySet<FieldError['field']>>(new Set());
  const [refused, setRefused] = useState<FormErrors>({});
  const [saving, setSaving] = useState(false);
  const [created, setCreated] = useState<readonly string[]>([]);
  const loaded = useResource<{ categories: string[] }>('categories')?.categories ?? [];

  const errors = formErrors(values, amounts, words, settings.rateRequired);
  const changed = (Object.keys(initial) as (keyof FormValues)[]).some((key) => initial[key] !== values[key]);
  const refuse = (error: unknown) => {
    const list = error instanceof ApiError ? error.errors : [];
    setRefused(
      list.length > 0
        ? Object.fromEntries(list.map((each) => [each.field, each.message]))
        : { base: words.errors.server },
    );
  };

  return {
    editing: service !== null,
    values,
    saving,
    refused: refused.base,
    valid: Object.keys(errors).length === 0 && (service === null || changed),
    categories: [...new Set([...loaded, ...created])],
    error: (field: FieldError['field']) => refused[field] ?? (touched.has(field) ? errors[field] : undefined),
    touch: (field: FieldError['field']) => setTouched((old) => new Set(old).add(field)),
    set(changes: Partial<FormValues>) {
      setValues((old) => ({ ...old, ...changes }));
      setRefused({});
    },
    async save() {
      setSaving(true);
      setRefused({});
      try {
        await onSave(formDraft(values, amounts));
        onClose();
      } catch (error) {
        refuse(error);
        setSaving(false);
      }
    },
    async createCategory(name: string): Promise<boolean> {
      try {
        await api('POST', 'categories', { name });
        setCreated((old) => [...old, name]);
        return true;
      } catch (error) {
        refuse(error);
        return false;
      }
    },
  };
}

export type ServiceFormState = ReturnType<typeof useServiceForm>;
