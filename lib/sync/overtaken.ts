import { differences } from '../catalog/compare';
import type { Item } from '../catalog/item';
import { isLinkable } from '../catalog/matching';
import type { Operation } from '../catalog/operation';
import { itemValues } from '../catalog/service-values';
import { FIELDS, type Field } from '../catalog/values';
import type { CompanyState } from './company-state';

/**
 * Whether QuickBooks was changed under an intent since it was recorded. It may have waited for hours, offline or for its turn, while the mirror went on: then the current SyncToken would
 * let it overwrite what a person wrote there meanwhile, or create an item beside another.
 *
 * @param createBeside a person wants the service created although an item of its name is there
 */
export function overtaken(operation: Operation, company: CompanyState, createBeside: boolean): boolean {
  const { kind, values, before, itemId } = operation;
  if (kind === 'create-category') return false;
  if (kind === 'create') return !createBeside && company.named(values.name ?? '').some(isLinkable);
  const items = company.byId;
  const now = itemId === null ? undefined : items.get(itemId);
  if (!now || !before || now.syncToken === before.syncToken) return false;
  if (now.active !== before.active) return true;
  const touched = kind === 'update' ? (Object.keys(values) as Field[]) : FIELDS;
  return differences(itemValues(before, items), itemValues(now, items)).some((field) => touched.includes(field));
}

/** Whether the item is already as the operation wants it: it was done, and its answer was lost. */
export function isAsWanted({ kind, values }: Operation, item: Item, items: ReadonlyMap<string, Item>): boolean {
  if (kind === 'make-inactive') return !item.active;
  if (kind === 'reactivate') return item.active;
  const holds = itemValues(item, items);
  return item.active && differences({ ...holds, ...values }, holds).length === 0;
}
