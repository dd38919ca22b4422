import type { BadgeState, PageWords } from '../../messages/protocol';
import { OWN } from '../own';
import type { RowText } from '../read/row-reader';
import type { Grid } from '../recognise/grid';
import type { Recognition } from '../recognise/recognise';
import { type DrawnBadge, drawBadge } from './badge';
import type { BadgeModels, Ground } from './badge-models';
import { besideName } from './beside-place';
import { ColumnPlace } from './column-place';
import { groundOf } from './ground';

const PARTS = ['badge', 'cell', 'head', 'col', 'beside'];

type Text = Pick<RowText, 'name' | 'nodes'>;

/** Puts badges into a recognised list and keeps them right; a row that is re-used for another service gets that one's badge. */
export class BadgeLayer {
  readonly #column: ColumnPlace | null;
  readonly #grid: Grid | null;
  #ground: Ground | null = null;

  constructor(
    recognition: Recognition,
    readonly models: BadgeModels,
  ) {
    const { grid, columns } = recognition;
    this.#grid = grid;
    this.#column = grid?.takesColumn && !models.prefixed ? new ColumnPlace(grid, columns) : null;
  }

  /** To be called once before badges are shown: keeps what they share in place. */
  begin(): void {
    this.#column?.keepHead();
  }

  /**
   * Shows a row's badge; without a state yet the room is kept where badges have a column.
   *
   * @param before the row's badge, where the page has not changed the row since it was drawn
   */
  show(
    row: Element,
    text: Text,
    key: string,
    state: BadgeState | undefined,
    words: PageWords,
    before: DrawnBadge | undefined,
  ): DrawnBadge | undefined {
    if (!state) {
      if (this.#column) this.#column.put(row, (cell) => cell.replaceChildren());
      else this.hide(row);
      return undefined;
    }
    const model = this.#ground && this.models.of(state, words, this.#ground);
    if (before && before.model === model && before.key === key && before.name === text.name && before.badge.isConnected)
      return before;
    let drawn: DrawnBadge | undefined;
    const draw = (place: Element) => {
      this.#ground ??= groundOf(this.#column?.neighbourOf(row) ?? place);
      drawn = drawBadge(place, { key, name: text.name, row }, model ?? this.models.of(state, words, this.#ground));
    };
    if (this.#column) this.#column.put(row, draw);
    else {
      const place = besideName(row, text.nodes);
      if (place) draw(place);
      else this.hide(row);
    }
    return drawn;
  }

  /** Takes a row's badge away: the row holds no service now. */
  hide(row: Element): void {
    this.#column?.removeFrom(row);
    for (const part of [row, ...(this.#grid?.cells(row) ?? [])]) part?.querySelector(`[${OWN}=beside]`)?.remove();
  }

  /** The theme may have changed: the ground is measured again at the next badge. */
  measureAgain(): void {
    this.#ground = null;
  }
}

/** Takes all badges and their column out of the page. */
export function removeBadges(): void {
  for (const element of document.querySelectorAll(PARTS.map((part) => `[${OWN}=${part}]`).join())) element.remove();
}
