import { isOwn } from '../own';
import { ariaGrids } from '../recognise/aria-grid';
import { isSeen } from '../recognise/seen';
import { tableGrids } from '../recognise/table-grid';

const ASIDE = 'nav, aside, [role=navigation], footer, [role=contentinfo]';
const MOST_PLACES = 1_500;
/** How far above a text an element may be that holds text itself too. */
const MIXED_LEVELS = 4;

/** What can be pointed at: the cells of tables and grids, and elsewhere the elements that hold text. */
export class Places {
  readonly #cells: ReadonlySet<Element>;

  constructor() {
    const grids = [...tableGrids(document), ...ariaGrids(document)];
    this.#cells = new Set(
      grids.flatMap((grid) => grid.rows().flatMap((row) => grid.cells(row).filter((cell) => cell != null))),
    );
  }

  /** The place that an element belongs to, null for what says nothing or is no part of the page's own content. */
  of(element: Element): Element | null {
    if (isOwn(element) || element.closest(ASIDE)) return null;
    for (let at: Element | null = element; at; at = at.parentElement) if (this.#cells.has(at)) return at;
    return textPlace(element);
  }

  /** All places in view, in the order of the document. */
  inView(): Element[] {
    const found = new Set<Element>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() && found.size < MOST_PLACES) {
      const text = walker.currentNode as Text;
      const place = text.data.trim() !== '' && text.parentElement ? this.of(text.parentElement) : null;
      if (place && isInView(place) && isSeen(place)) found.add(place);
    }
    return [...found];
  }
}

/** The whole text that an element stands in (`Tax <b>return</b>` is one), or the only one that it holds. */
function textPlace(element: Element): Element | null {
  let place = hasText(element) ? element : onlyText(element);
  if (!place) return null;
  let at: Element | null = place;
  for (let level = 0; level < MIXED_LEVELS && at; level++, at = at.parentElement) if (hasText(at)) place = at;
  return place;
}

function onlyText(element: Element): Element | null {
  const holders = [...element.querySelectorAll('*')].filter((inner) => hasText(inner) && !isOwn(inner));
  return holders.length === 1 ? (holders[0] ?? null) : null;
}

function hasText(element: Element): boolean {
  return [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
}

function isInView(element: Element): boolean {
  const box = element.getBoundingClientRect();
  return (
    box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
  );
}
