import type { Item } from './item';
import { foldName } from './name';
import type { ReasonCode } from './reason';
import type { Service } from './service';
import { itemName } from './service-values';

/** What QuickBooks already has under a service's name. */
export type Match =
  | { readonly kind: 'none' }
  | { readonly kind: 'exact'; readonly item: Item }
  | { readonly kind: 'doubtful'; readonly items: readonly Item[]; readonly reason: ReasonCode };

/** The company's items by folded name, made once for a whole plan. An inactive one that seems to have gained ` (deleted)` stands under both names: it may always have been called so. */
export function indexByName(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const index = new Map<string, Item[]>();
  for (const item of items) {
    for (const name of new Set([foldName(itemName(item)), foldName(item.name)])) {
      const named = index.get(name);
      if (named) named.push(item);
      else index.set(name, [item]);
    }
  }
  return index;
}

/** Only these can stand for a service: a Category or a Group (bundle) never does. */
export function isLinkable(item: Item): boolean {
  return item.type !== 'Category' && item.type !== 'Group';
}

/**
 * Exactly one active Service item of that name in the same category is the service's. Everything else of that name is doubtful, and nothing is created beside it.
 *
 * @param taken ids of items that are linked to other services
 */
export function match(
  service: Service,
  named: readonly Item[],
  byId: ReadonlyMap<string, Item>,
  taken: ReadonlySet<string>,
  categories: boolean,
): Match {
  if (named.length === 0) return { kind: 'none' };
  const services = named.filter((item) => item.active && item.type === 'Service');
  const here = services.filter((item) => sameCategory(service, item, byId, categories));
  const free = here.filter((item) => !taken.has(item.id));
  const [only, ...others] = free;
  if (only && others.length === 0) return { kind: 'exact', item: only };
  return { kind: 'doubtful', items: named.filter(isLinkable), reason: doubt(named, services, here, free) };
}

function doubt(
  named: readonly Item[],
  services: readonly Item[],
  here: readonly Item[],
  free: readonly Item[],
): ReasonCode {
  if (free.length > 1) return 'several-items';
  if (here.length > 0) return 'item-taken';
  if (services.length > 0) return 'other-category';
  return named.some((item) => item.active) ? 'other-type' : 'inactive-item';
}

function sameCategory(service: Service, item: Item, byId: ReadonlyMap<string, Item>, categories: boolean): boolean {
  const parent = item.parentId === null ? '' : (byId.get(item.parentId)?.name ?? '');
  if (service.category === undefined) return parent === '';
  const same = foldName(service.category ?? '') === foldName(parent);
  // With categories left out of the sync, an item of no category is as good as one of the same.
  return same || (!categories && parent === '');
}
