import type { PageState } from '../../messages/protocol';
import { BadgeLayer, removeBadges } from '../badges/badge-layer';
import { type ReadRow, readList } from '../read/read-list';
import type { RowIds } from '../read/row-ids';
import { RowReader, type RowText } from '../read/row-reader';
import type { Recognition } from '../recognise/recognise';

/** One recognised list with its badges. */
export class ListView {
  #reader: RowReader;
  /** Texts of the rows as last read; a row that the page changed is read again. */
  readonly #texts = new WeakMap<Element, RowText>();
  /** Keys of the rows as last read; a row that changed since is read again before anything is done with it. */
  readonly #keys = new WeakMap<Element, string>();
  #layer: BadgeLayer | null = null;

  constructor(
    recognition: Recognition,
    readonly ids: RowIds,
    readonly press: (badge: HTMLButtonElement) => void,
  ) {
    this.#reader = new RowReader(recognition, ids);
  }

  get recognition(): Recognition {
    return this.#reader.recognition;
  }

  /** Goes on with the same list as it was recognised anew: its head may have been redrawn. */
  renew(recognition: Recognition): void {
    this.#reader = new RowReader(recognition, this.ids);
    if (this.#layer) this.#layer = new BadgeLayer(recognition, this.#layer.prefixed, this.press);
  }

  /** Reads all rows that are on the page now. */
  read(language: string): ReadRow[] {
    const rows = readList(this.#reader, language);
    for (const { row, service, text } of rows) {
      this.#keys.set(row, service.key);
      this.#texts.set(row, text);
    }
    return rows;
  }

  /** Draws the badges of these rows. `changed`: the page changed them since they were read. */
  draw(state: PageState, prefixed: boolean, rows: Iterable<Element>, changed: boolean): void {
    if (this.#layer?.prefixed !== prefixed) {
      if (this.#layer) removeBadges();
      this.#layer = new BadgeLayer(this.recognition, prefixed, this.press);
    }
    this.#layer.begin();
    for (const row of rows) {
      const text = (changed ? undefined : this.#texts.get(row)) ?? this.#reader.read(row);
      if (!text) {
        this.#layer.hide(row);
        continue;
      }
      this.#texts.set(row, text);
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
    const text = row ? this.#reader.read(row) : null;
    if (!row || !text) return null;
    const known = this.#keys.get(row);
    return { row, key: known?.startsWith(`${text.key}\u001f`) ? known : text.key };
  }
}
