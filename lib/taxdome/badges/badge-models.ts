import type { BadgeState, PageWords } from '../../messages/protocol';
import { ownElement } from '../own';
import { icon } from './icons';

export type Ground = 'light' | 'dark';

/** Badges that are ready, one for each look that a list shows; what stands in a row is a copy, which costs a fraction of making one. */
export class BadgeModels {
  readonly #models = new Map<string, HTMLButtonElement>();
  /** By status, for these words on this ground: asked of every row. */
  #ready: Partial<Record<BadgeState['status'], HTMLButtonElement>> = {};
  #words: PageWords | null = null;
  #ground: Ground | null = null;

  /** @param prefixed TaxDome's own statuses stand in the same list */
  constructor(readonly prefixed: boolean) {}

  /** The same element for the same look. `words` are in the page's language. */
  of(state: BadgeState, words: PageWords, ground: Ground): HTMLButtonElement {
    if (words !== this.#words || ground !== this.#ground) {
      this.#words = words;
      this.#ground = ground;
      this.#ready = {};
    }
    // What differs is rare.
    if (state.differs && state.status === 'synced') return this.#model(state, words, ground, true);
    const ready = this.#ready[state.status] ?? this.#model(state, words, ground, false);
    this.#ready[state.status] = ready;
    return ready;
  }

  #model(state: BadgeState, words: PageWords, ground: Ground, differs: boolean): HTMLButtonElement {
    const text = this.#textOf(state, words);
    const label = differs ? labelOf(state, words, text) : null;
    const look = `${state.status}\n${ground}\n${text}\n${label ?? ''}`;
    const known = this.#models.get(look);
    if (known) return known;
    const model = makeBadge(state.status, ground, text, label);
    this.#models.set(look, model);
    return model;
  }

  #textOf({ status }: BadgeState, words: PageWords): string {
    const word = words[`status_${status.replace('-', '_')}`] ?? status;
    return this.prefixed ? (words.page_badge_prefixed ?? 'Extension: {status}').replace('{status}', word) : word;
  }
}

function labelOf({ altered }: BadgeState, words: PageWords, text: string): string {
  return ((altered ? words.page_badge_altered : words.page_badge_differs) ?? '{status}').replace('{status}', text);
}

/** @param label what is said of a badge whose service differs from QuickBooks, else null */
function makeBadge(status: BadgeState['status'], ground: Ground, text: string, label: string | null) {
  const badge = ownElement('button', 'badge');
  badge.type = 'button';
  badge.ariaHasPopup = 'dialog';
  badge.dataset.qboGround = ground;
  badge.dataset.qboStatus = status;
  badge.ariaLabel = label;
  const word = document.createElement('span');
  word.textContent = text;
  badge.append(icon(status), word);
  if (label !== null) {
    badge.toggleAttribute('data-qbo-differs', true);
    const mark = document.createElement('span');
    mark.setAttribute('data-qbo-differs-mark', '');
    mark.append(icon('differs'));
    badge.append(mark);
  }
  return badge;
}
