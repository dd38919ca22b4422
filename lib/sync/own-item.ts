import { differences } from '../catalog/compare';
import type { Item } from '../catalog/item';
import type { Operation } from '../catalog/operation';
import { itemName, itemValues } from '../catalog/service-values';

/**
 * The item that a create may have made although its answer was lost: the only active one of that name that holds what was sent and belongs to no service.
 *
 * @param named items of the name that was sent
 * @param isLinked whether an item is linked to a service
 */
export function ownItem(
  { kind, values }: Operation,
  named: readonly Item[],
  byId: ReadonlyMap<string, Item>,
  isLinked: (itemId: string) => boolean,
): Item | null {
  const wanted = kind === 'create-category' ? 'Category' : 'Service';
  const equal = named.filter(
    (item) => item.active && item.type === wanted && (wanted === 'Category' || isAsSent(values, item, byId)),
  );
  const [only, ...others] = equal;
  return only && others.length === 0 && !isLinked(only.id) ? only : null;
}

function isAsSent(values: Operation['values'], item: Item, byId: ReadonlyMap<string, Item>): boolean {
  const sent = { ...values, name: values.name ?? '' };
  return differences(sent, { ...itemValues(item, byId), name: itemName(item) }).length === 0;
}
