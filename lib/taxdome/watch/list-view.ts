import type { PageState } from '../../messages/protocol';
import { BadgeLayer, removeBadges } from '../badges/badge-layer';
import { type ReadRow, readList } from '../read/read-list';
import type { RowIds } from '../read/row-ids';
import { RowReader } from '../read/row-reader';
import type { Recognition } from '../recognise/recognise';

/** One recognised list with its badges. */
export class ListView {
  readonly reader: RowReader;
  /** Keys of the rows as last read; a row that changed since is read again before anything is done with it. */
  readonly #keys = new WeakMap<Element, string>();
  #layer: BadgeLayer | null = null;

  constructor(
    readonly recognition: Recognition,
    ids: RowIds,
    readonly press: (badge: HTMLButtonElement) => void,
  ) {
    this.reader = new RowReader(recognition, ids);
  }

  /** Reads all rows that are on the page now. */
  read(language: string): ReadRow[] {
    const rows = readList(this.reader, language);
    for (const { row, service } of rows) this.#keys.set(row, service.key);
    return rows;
  }

  /** Draws the badges of all rows, or of these. Without a connection, or unless badges are wanted, there are none. */
  draw(state: PageState, prefixed: boolean, rows: Iterable<Element>): void {
    if (this.#layer?.prefixed !== prefixed) {
      if (this.#layer) removeBadges();
      this.#layer = new BadgeLayer(this.recognition, prefixed, this.press);
    }
    for (const row of rows) {
      const text = this.reader.read(row);
      if (!text) {
        this.#layer.hide(row);
        continue;
      }
      const known = this.#keys.get(row);
      // A key with more to it than the row's own belongs to one of several services of the same name.
      const key = known?.startsWith(`${text.key}\u001f`) ? known : text.key;
      this.#keys.set(row, key);
      this.#layer.show(row, text, key, state.badges[key], state.words);
    }
  }

  measureAgain(): void {
    this.#layer?.measureAgain();
  }

  /** The row that a node stands in, with its key as the row stands now. */
  rowAt(node: Node): { row: Element; key: string } | null {
    const row = this.recognition.grid?.rowOf(node);
    const text = row ? this.reader.read(row) : null;
    if (!row || !text) return null;
    const known = this.#keys.get(row);
    return { row, key: known?.startsWith(`${text.key}\u001f`) ? known : text.key };
  }
}
