import type { Item } from './item';
import type { Service } from './service';
import type { Values } from './values';

/** What the settings let be synced. */
export interface Scope {
  readonly categories: boolean;
  readonly unitInSku: boolean;
}

/** A list may cut a long description short; what stands behind the dots is unknown, so the whole field is. */
const CUT_SHORT = /(?:…|\.\.\.)$/u;

/**
 * A service in QuickBooks' terms. What the page doesn't show, or the settings leave out, is missing. Texts are composed (NFC), which nobody sees: letters in parts count as more characters, and
 * the parts of `é` are none that a US company takes.
 */
export function serviceValues(service: Service, scope: Scope): Values {
  const { name, description, rate, unit, category } = service;
  return {
    name: name.normalize('NFC'),
    ...(description === undefined || (description !== null && CUT_SHORT.test(description))
      ? {}
      : { description: composed(description) }),
    ...(rate.kind === 'problem' ? {} : { rate: rate.kind === 'amount' ? rate.amount : null }),
    ...(unit === undefined || !scope.unitInSku
      ? {}
      : { sku: unit === null ? null : unit === 'hour' ? 'Hour' : 'Item' }),
    ...(category === undefined || !scope.categories ? {} : { category: composed(category) }),
  };
}

function composed(text: string | null): string | null {
  return text === null ? null : text.normalize('NFC');
}

/** An item's values; its category by name. */
export function itemValues(item: Item, byId: ReadonlyMap<string, Item>): Values {
  const parent = item.parentId === null ? undefined : byId.get(item.parentId);
  return {
    name: itemName(item),
    description: item.description,
    rate: item.rate,
    sku: item.sku,
    category: parent?.name ?? null,
  };
}

/** An inactive item may have gained ` (deleted)`, or ` (deleted 2)` where there were several (recorded for other entities). */
export function itemName(item: Item): string {
  return item.active ? item.name : item.name.replace(/ \(deleted(?: \d+)?\)$/u, '');
}
