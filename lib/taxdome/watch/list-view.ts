import type { PageState } from '../../messages/protocol';
import type { DrawnBadge } from '../badges/badge';
import { BadgeLayer, removeBadges } from '../badges/badge-layer';
import { BadgeModels } from '../badges/badge-models';
import { type ReadRow, readList } from '../read/read-list';
import type { Readers } from '../read/readers';
import type { RowIds } from '../read/row-ids';
import { RowReader, type RowText } from '../read/row-reader';
import type { Recognition } from '../recognise/recognise';

/** What is known of a row. */
interface RowState {
  /** What it said, unless the page has changed it since. */
  text?: RowText | undefined;
  /** Its badge, unless the page has changed the row since. */
  drawn?: DrawnBadge | undefined;
  /** The key under which it was last read; a row that changed since is read again before anything is done with it. */
  key?: string;
}

/** One recognised list with its badges. A row is read and drawn once, and again when the page has changed it. */
export class ListView {
  #reader: RowReader;
  readonly #rows = new WeakMap<Element, RowState>();
  #layer: BadgeLayer | null = null;

  constructor(
    recognition: Recognition,
    readonly ids: RowIds,
    readonly readers: Readers,
  ) {
    this.#reader = new RowReader(recognition, ids, readers);
  }

  get recognition(): Recognition {
    return this.#reader.recognition;
  }

  /** Goes on with the same list as it was recognised anew: its head may have been redrawn. */
  renew(recognition: Recognition): void {
    this.#reader = new RowReader(recognition, this.ids, this.readers);
    if (this.#layer) this.#layer = new BadgeLayer(recognition, this.#layer.models);
  }

  /** To be called when the page has changed rows, before anything else is asked of them. */
  touch(rows: Iterable<Element>): void {
    for (const row of rows) {
      const state = this.#rows.get(row);
      if (state) state.text = state.drawn = undefined;
    }
  }

  /** Has all rows read anew the next time: styles can hide a text without any change that could be seen. */
  touchAll(): void {
    this.touch(this.recognition.grid?.rows() ?? []);
  }

  /** Reads all rows that are on the page now. */
  read(language: string): ReadRow[] {
    const rows = readList(this.#reader, language, (row) => this.#rows.get(row)?.text);
    for (const { row, service, text } of rows) {
      const state = this.#stateOf(row);
      state.key = service.key;
      state.text = text;
    }
    return rows;
  }

  /** Draws the badges of these rows. */
  draw({ badges, words }: PageState, prefixed: boolean, rows: Iterable<Element>): void {
    if (this.#layer?.models.prefixed !== prefixed) {
      if (this.#layer) removeBadges();
      this.#layer = new BadgeLayer(this.recognition, new BadgeModels(prefixed));
    }
    this.#layer.begin();
    for (const row of rows) {
      const state = this.#stateOf(row);
      const text = state.text ?? this.#reader.read(row);
      if (!text) {
        this.#layer.hide(row);
        continue;
      }
      const key = keyOf(state, text);
      state.text = text;
      state.key = key;
      state.drawn = this.#layer.show(row, text, key, badges[key], words, state.drawn);
    }
  }

  measureAgain(): void {
    this.#layer?.measureAgain();
  }

  /** The row that a node stands in, with its key as the row stands now. */
  rowAt(node: Node): { row: Element; key: string } | null {
    const row = this.recognition.grid?.rowOf(node);
    const text = row ? this.#reader.read(row) : null;
    return row && text ? { row, key: keyOf(this.#rows.get(row), text) } : null;
  }

  #stateOf(row: Element): RowState {
    const known = this.#rows.get(row);
    if (known) return known;
    const state: RowState = {};
    this.#rows.set(row, state);
    return state;
  }
}

/** A key with more to it than the row's own belongs to one of several services of the same name. */
function keyOf(state: RowState | undefined, text: RowText): string {
  return state?.key?.startsWith(`${text.key}\u001f`) ? state.key : text.key;
}
