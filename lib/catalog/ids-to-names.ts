import type { Item } from './item';

/** `Id=123`, as QuickBooks' own messages name an item. */
const ID = /\b(?:[Ii]tem\s+)?(?:Id|id|ID)\s*[=:#]?\s*(\d{1,20})\b/gu;

/** A message of QuickBooks with the names of the items in place of their ids; an id that nobody knows stays as it is. */
export function idsToNames(text: string, items: ReadonlyMap<string, Item>): string {
  return text.replace(ID, (whole, id: string) => {
    const item = items.get(id);
    return item ? `“${item.name}”` : whole;
  });
}
