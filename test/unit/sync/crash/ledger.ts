import type { Item } from '../../../../lib/catalog/item';
import type { Company, ItemRecord } from '../../../stand-ins/intuit';

const FIELDS = [
  'Name',
  'UnitPrice',
  'Description',
  'Sku',
  'ParentRef',
  'IncomeAccountRef',
  'Active',
  'Taxable',
] as const;
type Field = (typeof FIELDS)[number];

/** One write by the product that QuickBooks carried out. */
export interface Write {
  readonly itemId: string;
  readonly kind: 'create' | 'update';
}

/** Watches the company's books: who wrote what, and whether the product wrote over something that a person had put there and nobody had been shown. */
export class Ledger {
  readonly writes: Write[] = [];
  readonly breaches: string[] = [];
  /** The name with which the product made an item. */
  readonly madeAs = new Map<string, string>();
  /** Items that a person changed: where an answer was lost for long, nobody can tell any more that such a one is the product's. */
  readonly edited = new Set<string>();
  /** What a person put into a field last, by item and field. */
  readonly #byPerson = new Map<string, string>();
  readonly #shown = new Set<string>();
  #person = 0;

  constructor(readonly company: Company) {
    const { books } = company;
    const { addItem, replaceItem } = books;
    books.addItem = (...given) => {
      const item = addItem.apply(books, given);
      if (this.#person > 0) return item;
      this.writes.push({ itemId: item.Id, kind: 'create' });
      this.madeAs.set(item.Id, item.Name);
      return item;
    };
    books.replaceItem = (item) => {
      const before = books.items.get(item.Id);
      if (before && this.#person === 0) this.#written(before, item);
      else if (before) this.#edited(before, item);
      return replaceItem.call(books, item);
    };
  }

  /** Does something as the bookkeeper would; what QuickBooks refuses, nobody does. */
  asPerson(work: () => void): void {
    this.#person += 1;
    try {
      work();
    } catch {
      // Refused as QuickBooks would refuse it.
    } finally {
      this.#person -= 1;
    }
  }

  /** A person decides, with these values of QuickBooks before their eyes. */
  shows(items: readonly Item[]): void {
    for (const { id, name, rate, description, sku, parentId, active } of items) {
      const values = { Name: name, UnitPrice: rate ?? '0', Description: description ?? '', Sku: sku ?? '' };
      for (const [field, value] of Object.entries({ ...values, ParentRef: parentId ?? '', Active: String(active) }))
        this.#shown.add(`${id} ${field} ${value}`);
    }
  }

  #edited(before: ItemRecord, after: ItemRecord): void {
    this.edited.add(after.Id);
    for (const field of FIELDS)
      if (textOf(before, field) !== textOf(after, field))
        this.#byPerson.set(`${after.Id} ${field}`, textOf(after, field));
  }

  #written(before: ItemRecord, after: ItemRecord): void {
    this.writes.push({ itemId: after.Id, kind: 'update' });
    for (const field of FIELDS) {
      const [was, is] = [textOf(before, field), textOf(after, field)];
      if (was === is) continue;
      const key = `${after.Id} ${field}`;
      if (this.#byPerson.get(key) === was && !this.#shown.has(`${key} ${was}`))
        this.breaches.push(`${field} of item ${after.Id} was set to "${was}" by a person, and is now "${is}"`);
      if (field === 'IncomeAccountRef' || field === 'Taxable')
        this.breaches.push(`${field} of item ${after.Id} was changed`);
      this.#byPerson.delete(key);
    }
  }
}

function textOf(item: ItemRecord, field: Field): string {
  const value = item[field];
  if (field === 'UnitPrice') return String(value ?? '0');
  return typeof value === 'object' ? value.value : String(value ?? '');
}
