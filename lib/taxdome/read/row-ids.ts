import { OWN } from '../own';

/** Attributes that hold an id of the row by their name, `id` itself last; test ids and ARIA references are none. */
const ID_NAME = /^(?!data-(?:test|cy|qa))(?:data-|aria-)?(?:[\w-]*[-_])?(?:id|key|uuid|guid|rowid|rowkey)$/u;
/** Ids that libraries make up anew at every load. */
const GENERATED = /^[:«_]|:r\w*:|«r|^(?:radix|headlessui|react-aria|mui|ember|ext-gen|rc[-_]|el-|ng-|cdk)/u;
const POSITION = /^(?:(?:row|tr|item|line|list|entry|index|idx|cell|r|i)[-_]?)*(\d{1,9})$/iu;
const SERVICE_LINK = /\/(?:services?|service[-_]items?)\/([^/?#]*[\d-][^/?#]*)/iu;

/**
 * Finds where the rows carry TaxDome's id of the service: an attribute, or a link. An id must be there in every row, different in all of them, and no mere
 * position: numbers that count the rows as they stand would name another service after the next sort.
 */
export class RowIds {
  /** Sources that turned out to be positions; they stay banned while this page is open, so that keys do not flip. */
  readonly #banned = new Set<string>();
  #source: string | null = null;
  #names = new Map<string, string>();

  /**
   * Chooses the source for these rows; one that served before is kept while it holds.
   *
   * @param known ids of rows that the page has not changed since they were chosen for
   * @returns the ids of all rows, in their order, null where they have none
   */
  choose(
    rows: readonly Element[],
    known: (row: Element) => string | null | undefined = () => undefined,
  ): readonly (string | null)[] {
    const first = rows[0];
    if (!first) return [];
    const before = this.#source;
    const kept = before && this.#idsBy(before, rows, (row) => known(row) ?? idAt(row, before));
    if (kept) return kept;
    this.#source = null;
    this.#names.clear();
    for (const source of sourcesOf(first)) {
      const ids = this.#idsBy(source, rows, (row) => idAt(row, source));
      if (!ids) continue;
      this.#source = source;
      return ids;
    }
    return rows.map(() => null);
  }

  /** The id of one row, null where rows have none. */
  of(row: Element): string | null {
    return this.#source === null ? null : idAt(row, this.#source);
  }

  /**
   * Whether the ids proved to be positions: names that stood at other ids the last time. Then the source is banned, and the rows have to be read again.
   */
  areDisproved(read: readonly { readonly id: string | null; readonly name: string }[]): boolean {
    const before = new Map([...this.#names].map(([id, name]) => [name, id]));
    const moved = read.filter(({ id, name }) => {
      const former = before.get(name);
      return (
        id !== null && former !== undefined && former !== id && this.#names.has(id) && this.#names.get(id) !== name
      );
    });
    for (const { id, name } of read) if (id !== null) this.#names.set(id, name);
    if (moved.length < 2 || this.#source === null) return false;
    this.#banned.add(this.#source);
    this.#source = null;
    return true;
  }

  /** The values of a source, null where they are no ids. */
  #idsBy(source: string, rows: readonly Element[], idOf: (row: Element) => string | null): string[] | null {
    if (this.#banned.has(source)) return null;
    const values: string[] = [];
    for (const row of rows) {
      const value = idOf(row);
      if (!value || value.length > 200 || GENERATED.test(value) || (source === 'id' && !/\d/u.test(value))) return null;
      values.push(value);
    }
    if (new Set(values).size < values.length) return null;
    if (source === 'link') return values;
    const counted = countRows(values);
    if (counted === 'from nought') {
      // Arrays begin with nought, and databases with one: what began so goes on counting rows further down.
      this.#banned.add(source);
      return null;
    }
    // A source that served before has shown other values than positions.
    const isProven = source === this.#source || source.includes('service');
    return counted === 'in words' && !isProven ? null : values;
  }
}

function sourcesOf(row: Element): string[] {
  const holders = [row, ...row.querySelectorAll(`:scope > *, input[type=checkbox]`)].filter(
    (element) => !element.hasAttribute(OWN),
  );
  const names = new Set(
    holders.flatMap((element) =>
      element.getAttributeNames().filter((name) => ID_NAME.test(name) && !/^aria-(?!rowid)/u.test(name)),
    ),
  );
  const rank = (name: string) => (name.includes('service') ? 0 : name === 'id' ? 3 : name.startsWith('data-') ? 1 : 2);
  const attributes = [...names].sort((a, b) => rank(a) - rank(b) || a.length - b.length);
  const id = attributes.filter((name) => name === 'id');
  return [...attributes.filter((name) => name !== 'id'), 'link', ...id, 'checkbox'];
}

function idAt(row: Element, source: string): string | null {
  if (source === 'link') {
    // The first link is the name's nearly always.
    const first = linkedId(row.querySelector('a[href]'));
    if (first !== null) return first;
    for (const link of row.querySelectorAll('a[href]')) {
      const id = linkedId(link);
      if (id !== null) return id;
    }
    return null;
  }
  if (source === 'checkbox') {
    const box = row.querySelector<HTMLInputElement>('input[type=checkbox]');
    return box && box.value !== 'on' ? box.value : null;
  }
  return row.getAttribute(source) ?? row.querySelector(`:scope > [${source}]`)?.getAttribute(source) ?? null;
}

function linkedId(link: Element | null): string | null {
  const id = link && SERVICE_LINK.exec(link.getAttribute('href') ?? '')?.[1];
  return id && !link.closest(`[${OWN}]`) ? id : null;
}

/**
 * Whether the values may only count the rows: from nought (0, 1, 2), or with the word for a row (row-5, row-6, row-7). Bare numbers that count on from one or more are those that a database gave. One row alone
 * proves nothing, so with a word a small number is not believed there.
 */
function countRows(values: readonly string[]): 'from nought' | 'in words' | false {
  const numbers = values.map((value) => Number(POSITION.exec(value)?.[1] ?? Number.NaN));
  if (numbers.some(Number.isNaN)) return false;
  const start = numbers[0] ?? 0;
  const counts = numbers.every((number, index) => number === start + index);
  if (counts && start === 0) return 'from nought';
  const isBare = values.every((value) => /^\d/u.test(value));
  return !isBare && (values.length === 1 ? start < 100 : counts) && 'in words';
}
