/** @jsxImportSource react */
import { useState } from 'react';
import { useSession } from '../session/session-context';
import { Button } from './button';
import fieldStyles from './field.module.css';
import { NativeSelect } from './native-select';
import { Select } from './select';

interface CategorySelectProps {
  kind: 'native' | 'listbox';
  categories: readonly string[];
  value: string | null;
  onChange: (value: string | null) => void;
  onCreate: (name: string) => Promise<boolean>;
  error?: string | undefined;
}

/** No category is named so: it begins with a space. */
const CREATE = ' create';

/** The category as a drop-down, whose last entry shows a field for the name of a new one. */
export function CategorySelect({ kind, categories, value, onChange, onCreate, error }: CategorySelectProps) {
  const { words } = useSession();
  const { form, actions } = words;
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const options = [
    ...categories.map((each) => ({ value: each, label: each })),
    { value: CREATE, label: form.createCategory },
  ];
  const common = {
    label: form.category,
    hint: form.optional,
    placeholder: form.categoryPlaceholder,
    options,
    value: naming ? CREATE : value,
    onChange: (next: string | null) => {
      setNaming(next === CREATE);
      if (next !== CREATE) onChange(next);
    },
    error,
    test: 'ServiceForm-Category-Select',
  };
  const create = async () => {
    setBusy(true);
    const made = await onCreate(name.trim());
    setBusy(false);
    if (!made) return;
    onChange(name.trim());
    setNaming(false);
    setName('');
  };
  return (
    <>
      {kind === 'native' ? <NativeSelect {...common} /> : <Select {...common} />}
      {naming && (
        <div className={fieldStyles.newEntry}>
          <input
            type="text"
            className={fieldStyles.control}
            placeholder={form.newCategoryPlaceholder}
            value={name}
            readOnly={busy}
            onChange={(event) => setName(event.target.value)}
            data-test="ServiceForm-Category-Name"
          />
          <Button disabled={!name.trim()} busy={busy} onClick={create}>
            {actions.create}
          </Button>
        </div>
      )}
    </>
  );
}
