import type { Item } from '../../lib/catalog/item';
import type { Snapshot } from '../../lib/catalog/snapshot';
import type { Words } from '../../lib/i18n/words';
import { amountOf } from '../state/format';

/** What tells an item from another of the same name: its category, rate, type, and whether it is active. Never its id. */
export function describeItem(item: Item, { items, company }: Snapshot, words: Words): string {
  const category = items.find(({ id }) => id === item.parentId)?.name;
  return [
    category ?? words.text('preview_no_category'),
    item.rate === null ? '' : amountOf(item.rate, null, company.currency, words),
    item.type === 'Service' ? '' : words.text('preview_type', { type: item.type }),
    item.active ? '' : words.text('preview_inactive'),
  ]
    .filter(Boolean)
    .join(' · ');
}
