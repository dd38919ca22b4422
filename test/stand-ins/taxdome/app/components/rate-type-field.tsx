/** @jsxImportSource react */
import type { RateType } from '../../shared/service';
import { useSession } from '../session/session-context';
import { FilterSelect } from './filter-select';
import { NativeSelect } from './native-select';
import { RadioGroup } from './radio-group';
import { Segments } from './segments';
import { Select } from './select';

interface RateTypeFieldProps {
  value: RateType | null;
  onChange: (value: RateType | null) => void;
}

/** The rate type in the kind of control that the form has. */
export function RateTypeField({ value, onChange }: RateTypeFieldProps) {
  const { words, settings } = useSession();
  const { form, rateTypes } = words;
  const common = {
    label: form.rateType,
    hint: form.optional,
    placeholder: form.rateTypePlaceholder,
    options: (['item', 'hour'] as const).map((each) => ({ value: each, label: rateTypes[each] })),
    value,
    onChange,
    test: 'ServiceForm-RateType-Select',
  };
  switch (settings.form.rateType) {
    case 'listbox':
      return <Select {...common} />;
    case 'native':
      return <NativeSelect {...common} />;
    case 'combobox':
      return <FilterSelect {...common} />;
    case 'radio':
      return <RadioGroup {...common} none={form.noRateType} />;
    case 'segments':
      return <Segments {...common} />;
  }
}
