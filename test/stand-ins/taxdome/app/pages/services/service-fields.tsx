/** @jsxImportSource react */
import { CategoryField } from '../../components/category-field';
import { CategorySelect } from '../../components/category-select';
import fieldStyles from '../../components/field.module.css';
import { MoneyField } from '../../components/money-field';
import { RateTypeField } from '../../components/rate-type-field';
import { TaxField } from '../../components/tax-field';
import { TextField } from '../../components/text-field';
import { useSession } from '../../session/session-context';
import type { ServiceFormState } from './use-service-form';

/** The fields of a service, in the kinds of controls that the form has. */
export function ServiceFields({ state }: { state: ServiceFormState }) {
  const { words, settings } = useSession();
  const { form } = words;
  const { values, set, touch, error } = state;
  const category = {
    categories: state.categories,
    value: values.category,
    onChange: (next: string | null) => set({ category: next }),
    onCreate: state.createCategory,
    error: error('category'),
  };
  return (
    <>
      <TextField
        label={form.name}
        value={values.name}
        onChange={(name) => set({ name })}
        onBlur={() => touch('name')}
        error={error('name')}
        test="ServiceForm-Name-Input"
      />
      <TextField
        label={form.description}
        hint={form.optional}
        rows={4}
        value={values.description}
        onChange={(description) => set({ description })}
        onBlur={() => touch('description')}
        error={error('description')}
        test="ServiceForm-Description-Input"
      />
      <MoneyField
        label={form.rate}
        value={values.rate}
        onChange={(rate) => set({ rate })}
        onBlur={() => touch('rate')}
        error={error('rate')}
      />
      <RateTypeField value={values.rateType} onChange={(rateType) => set({ rateType })} />
      <TaxField checked={values.taxable} onChange={(taxable) => set({ taxable })} />
      {settings.form.category === 'combobox' ? (
        <CategoryField {...category} />
      ) : (
        <CategorySelect kind={settings.form.category} {...category} />
      )}
      {state.refused && (
        <p className={fieldStyles.error} role="alert">
          {state.refused}
        </p>
      )}
    </>
  );
}
