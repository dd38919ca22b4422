import type { Item } from '../../lib/catalog/item';
import { foldName } from '../../lib/catalog/name';
import type { ServiceView } from '../../lib/catalog/overview';
import { writableDifferences } from '../../lib/catalog/plan-unlinked';
import { serviceValues } from '../../lib/catalog/service-values';
import type { Snapshot } from '../../lib/catalog/snapshot';

/** An item belongs to one service: two would write over each other's values. */
export function isTaken({ id }: Item, { service }: ServiceView, { links, services, unseen }: Snapshot): boolean {
  const gone = new Set(unseen.map(({ key }) => key));
  return services.some(({ key }) => key !== service.key && !gone.has(key) && links.get(key)?.itemId === id);
}

/** Whether TaxDome has a value that the item would take. */
export function canWrite({ service, quickbooks }: ServiceView, { settings }: Snapshot): boolean {
  return quickbooks === null || writableDifferences(serviceValues(service, settings), quickbooks).length > 0;
}

/** QuickBooks allows a name once in a category, inactive items included. */
export function canCreate({ service }: ServiceView, { items, settings }: Snapshot): boolean {
  const category = settings.categories ? foldName(service.category ?? '') : '';
  const nameOf = (id: string | null) => foldName(items.find((item) => item.id === id)?.name ?? '');
  return !items.some((item) => foldName(item.name) === foldName(service.name) && nameOf(item.parentId) === category);
}
