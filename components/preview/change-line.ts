import type { Decision } from '../../lib/catalog/decision';
import type { Item } from '../../lib/catalog/item';
import type { Rate } from '../../lib/catalog/rate';
import { FIELDS } from '../../lib/catalog/values';
import type { Words } from '../../lib/i18n/words';

/** What an update or a link changes in QuickBooks, in one line with the values from and to; null where it changes nothing. */
export function changeLine(
  decision: Decision,
  item: Item | null,
  words: Words,
  amount: (rate: Rate) => string,
): string | null {
  if (decision.kind !== 'update' && decision.kind !== 'link') return null;
  const { changes } = decision;
  const lines = FIELDS.filter((field) => changes[field] !== undefined).map((field) => {
    const name = words.text(`preview_field_${field}`);
    if (field === 'rate')
      return `${name} ${item?.rate ? amount(item.rate) : '—'} → ${changes.rate ? amount(changes.rate) : '—'}`;
    if (field === 'name') return `${name} ${item?.name ?? ''} → ${changes.name ?? ''}`;
    return name;
  });
  return lines.length === 0 ? null : lines.join(', ');
}
