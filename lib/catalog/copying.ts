import { ownNameOf } from './alias';
import type { Item } from './item';
import type { Link } from './link';
import { foldName, tidyName, withoutAccents } from './name';
import { isNegative, type Rate } from './rate';
import type { Service, Unit } from './service';
import { unitFromText } from './unit-words';

/** What is typed into TaxDome's form. */
export interface ServiceDraft {
  readonly name: string;
  readonly description: string | null;
  /** null leaves the rate blank; it never becomes 0. */
  readonly rate: Rate | null;
  readonly unit: Unit | null;
  /** null leaves the category alone. */
  readonly category: string | null;
}

export type CopyObstacle =
  | 'name-taken'
  | 'name-taken-other-case'
  | 'negative'
  | 'inactive'
  | 'category'
  | 'bundle'
  | 'already-linked'
  | 'name-refused';

export type CopyWarning = 'accents-differ' | 'no-rate' | 'sku-not-unit';

/** An item of QuickBooks as it would become a service, or why it can't. */
export interface CopyCandidate {
  readonly item: Item;
  readonly draft: ServiceDraft;
  readonly categoryName: string | null;
  readonly obstacle: CopyObstacle | null;
  readonly warning: CopyWarning | null;
  /** The service that has the name already, as TaxDome writes it. */
  readonly takenBy?: string;
}

/** Every item with what copying it would make. Pure; one pass, so that ten thousand items open at once. */
export function copyable(items: readonly Item[], services: readonly Service[], links: Iterable<Link>): CopyCandidate[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const names = services.map(ownNameOf);
  const taken = new Map(names.map((name) => [foldName(name), name]));
  const unaccented = new Map(names.map((name) => [withoutAccents(name), name]));
  const linked = new Set([...links].map((link) => link.itemId));
  return items.map((item) => {
    const draft = draftOf(item);
    const takenBy = taken.get(foldName(item.name));
    const nearly = takenBy ?? unaccented.get(withoutAccents(item.name));
    return {
      item,
      draft,
      categoryName: item.parentId === null ? null : (byId.get(item.parentId)?.name ?? null),
      obstacle: obstacleOf(item, takenBy, linked),
      warning: nearly !== undefined && takenBy === undefined ? 'accents-differ' : warningOf(item, draft),
      ...(nearly === undefined ? {} : { takenBy: nearly }),
    };
  });
}

function draftOf(item: Item): ServiceDraft {
  return {
    name: item.name,
    description: item.description,
    rate: item.rate,
    unit: unitFromText(item.sku ?? ''),
    category: null,
  };
}

function obstacleOf(item: Item, takenBy: string | undefined, linked: ReadonlySet<string>): CopyObstacle | null {
  if (item.type === 'Category') return 'category';
  if (item.type === 'Group') return 'bundle';
  if (!item.active) return 'inactive';
  if (linked.has(item.id)) return 'already-linked';
  if (takenBy !== undefined) return takenBy === item.name ? 'name-taken' : 'name-taken-other-case';
  if (item.rate !== null && isNegative(item.rate)) return 'negative';
  return tidyName(item.name) === '' ? 'name-refused' : null;
}

function warningOf(item: Item, draft: ServiceDraft): CopyWarning | null {
  if (item.sku && draft.unit === null) return 'sku-not-unit';
  return draft.rate === null ? 'no-rate' : null;
}
