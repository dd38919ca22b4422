import { sameField } from '../../lib/catalog/compare';
import type { ServiceView } from '../../lib/catalog/overview';
import { serviceValues } from '../../lib/catalog/service-values';
import { FIELDS, type Field, type Values } from '../../lib/catalog/values';
import { amountOf } from '../state/format';
import { usePopup } from '../state/popup-context';
import { useWords } from '../state/words-context';
import { Compare } from '../ui/compare';

/** A service and its item, field by field. What the page doesn't show is left out. */
export function Comparison({ view: { service, quickbooks } }: { view: ServiceView }) {
  const words = useWords();
  const { snapshot } = usePopup().model;
  if (!snapshot || !quickbooks) return null;
  const taxdome = serviceValues(service, snapshot.settings);
  const shown = (field: Field, values: Values) =>
    (field === 'rate' ? values.rate && amountOf(values.rate, null, snapshot.company.currency, words) : values[field]) ||
    '—';
  return (
    <Compare
      rows={FIELDS.filter((field) => taxdome[field] !== undefined).map((field) => ({
        field: words.text(`preview_field_${field}`),
        taxdome: shown(field, taxdome),
        quickbooks: shown(field, quickbooks),
        differs: !sameField(field, taxdome, quickbooks),
      }))}
    />
  );
}
