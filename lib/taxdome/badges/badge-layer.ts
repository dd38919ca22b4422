import type { BadgeState, PageWords } from '../../messages/protocol';
import { OWN } from '../own';
import type { RowText } from '../read/row-reader';
import type { Grid } from '../recognise/grid';
import type { Recognition } from '../recognise/recognise';
import { type BadgeLook, createBadge, drawBadge } from './badge';
import { besideName } from './beside-place';
import { ColumnPlace } from './column-place';
import { groundOf } from './ground';

/** Which service a badge speaks of now. */
export interface BadgeSubject {
  readonly key: string;
  readonly name: string;
  readonly row: Element;
}

const PARTS = ['badge', 'cell', 'head', 'col', 'beside'];
const subjects = new WeakMap<Element, BadgeSubject>();

/** The service that a badge shows. */
export function subjectOf(badge: Element): BadgeSubject | undefined {
  return subjects.get(badge);
}

/** The badge of a service that is drawn now. */
export function badgeOf(key: string): HTMLElement | undefined {
  const all = document.querySelectorAll<HTMLElement>(`[${OWN}=badge]`);
  return [...all].find((badge) => subjects.get(badge)?.key === key);
}

/** Puts badges into a recognised list and keeps them right; a row that is re-used for another service gets that one's badge. */
export class BadgeLayer {
  readonly #column: ColumnPlace | null;
  readonly #grid: Grid | null;
  #ground: 'light' | 'dark' | null = null;

  constructor(
    recognition: Recognition,
    readonly prefixed: boolean,
    readonly press: (badge: HTMLButtonElement) => void,
  ) {
    const { grid, columns } = recognition;
    this.#grid = grid;
    this.#column = grid?.takesColumn && !prefixed ? new ColumnPlace(grid, columns) : null;
  }

  /** Whether badges stand in a column of their own. */
  get hasColumn(): boolean {
    return this.#column !== null;
  }

  /** To be called once before badges are shown: keeps what they share in place. */
  begin(): void {
    this.#column?.keepHead();
  }

  /** Shows a row's badge; without a state yet the room is kept where badges have a column. */
  show(
    row: Element,
    text: Pick<RowText, 'name' | 'nodes'>,
    key: string,
    state: BadgeState | undefined,
    words: PageWords,
  ): void {
    const place = this.#column ? this.#column.cellOf(row) : state ? besideName(row, text.nodes) : null;
    if (!place || !state) {
      row.querySelector(`[${OWN}=badge]`)?.remove();
      if (!this.#column) this.hide(row);
      return;
    }
    const badge =
      place.querySelector<HTMLButtonElement>(`[${OWN}=badge]`) ?? place.appendChild(createBadge(this.press));
    this.#ground ??= groundOf(place);
    const look: BadgeLook = { ...state, words, prefixed: this.prefixed, ground: this.#ground };
    subjects.set(badge, { key, name: text.name, row });
    drawBadge(badge, text.name, look);
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
