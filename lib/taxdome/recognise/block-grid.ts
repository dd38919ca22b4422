import { OWN } from '../own';
import { blockColumns } from './block-columns';
import { columnWord } from './column-words';
import type { Grid } from './grid';
import { label } from './page-words';
import { slotsOf } from './slots';

/** Digits with a currency mark, decimals or a time unit: worth a look as a rate. */
const MONEY = /^\s*(?:\D{0,6}\d[\d.,'’\s]*(?:[.,]\d\d\b|\/|\p{Sc}|kr|lei)|(?:\p{Sc}|kr|[A-Z]{3}|[A-Z]{1,2}\$)\s?\d)/iu;
/** Where an amount is none of a list of blocks. */
const NO_LIST = `[${OWN}], table, [role=row], style, script, noscript, template`;
const MOST_TEXTS = 20_000;
const MOST_LISTS = 4;
/** What has been a list with several rows stays one while a search leaves it a single row, also where the page draws it anew. */
const lists = new WeakSet<Element>();
const makings = new Set<string>();

/** Plain repeated blocks with no roles, found from the amounts in them. */
export function blockGrids(root: Element): Grid[] {
  const found = new Map<Element, Set<Element>>();
  const repeats = new Map<Element, boolean>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let count = 0; walker.nextNode() && count < MOST_TEXTS; count++) {
    const text = walker.currentNode as Text;
    if (!MONEY.test(text.data) || text.parentElement?.closest(NO_LIST)) continue;
    for (const row of rowsAround(text.parentElement, repeats)) {
      const list = row.parentElement;
      if (list) found.set(list, (found.get(list) ?? new Set()).add(row));
    }
  }
  return [...found]
    .filter(([list, rows]) => !isFrame(list, rows.size, found))
    .sort((a, b) => b[1].size - a[1].size)
    .slice(0, MOST_LISTS)
    .flatMap(([list, [row]]) => (row ? [blockGrid(list, row)] : []));
}

/** Parts of the page (a bar, a side, the middle) may be made alike too: what has a longer list in one of its rows is no list of services itself. */
function isFrame(list: Element, rows: number, found: ReadonlyMap<Element, ReadonlySet<Element>>): boolean {
  return [...found].some(([inner, { size }]) => size > Math.max(2, rows) && inner !== list && list.contains(inner));
}

/**
 * The elements around an amount that have siblings of the same making, most with a text besides the amount: a row of the list is one of them, but so may a line of
 * a card be. The list is the one with the most rows that hold an amount.
 */
function rowsAround(amount: Element | null, repeats: Map<Element, boolean>): Element[] {
  const found: Element[] = [];
  for (let row = amount; row?.parentElement && row !== document.body; row = row.parentElement) {
    const list: Element = row.parentElement;
    // Asked once for each list, not for each of its amounts.
    const known = repeats.get(list) ?? (lists.has(list) || makings.has(makingOf(list, row)) || hasRows(list, row));
    repeats.set(list, known);
    if (!known) continue;
    lists.add(list);
    makings.add(makingOf(list, row));
    found.push(row);
  }
  return found;
}

/** How a list of this page and its rows are made. */
function makingOf(list: Element, row: Element): string {
  const making = ({ tagName, className }: Element) => `${tagName}.${className}`;
  return [location.pathname, list.parentElement ? making(list.parentElement) : '', making(list), making(row)].join(' ');
}

function hasRows(list: Element, model: Element): boolean {
  const rows = [...list.children].filter((child) => alike(child, model)).slice(0, 50);
  return rows.length > 1 && rows.filter((row) => slotsOf(row).size > 1).length > rows.length / 2;
}

function alike(a: Element, b: Element): boolean {
  if (a.hasAttribute(OWN) || a.tagName !== b.tagName) return false;
  if (a.classList.length === 0 || b.classList.length === 0) return a.classList.length === b.classList.length;
  return [...a.classList].some((name) => b.classList.contains(name));
}

/** The children of `root` that are made like `model`, as a list. */
export function blockGrid(root: Element, model: Element): Grid {
  const isRow = (element: Element) => alike(element, model) && element !== head && slotsOf(element).size > 0;
  const head = headOf(root);
  const rows = (most?: number) => [...root.children].filter(isRow).slice(0, most);
  const sample = rows(30);
  const { cells, heads, shape } = blockColumns(root, sample);
  return {
    kind: 'blocks',
    shape,
    root,
    headers: headsByPlace(head, sample, cells) ?? heads,
    takesColumn: false,
    rows,
    rowOf: (node) => {
      let element = node instanceof Element ? node : node.parentElement;
      while (element && element.parentElement !== root) element = element.parentElement;
      return element && isRow(element) ? element : null;
    },
    cells,
  };
}

/** Column words and hardly anything else; a card has labels too, but its values beside them. */
function isHead(element: Element): boolean {
  const texts = [...slotsOf(element).values()].map((slot) => label(slot.textContent ?? '')).filter(Boolean);
  const words = texts.filter((text) => columnWord(text) !== undefined).length;
  return words > 1 && words >= texts.length * 0.6 && !texts.some((text) => /\d/.test(text));
}

/** The row of heads: the list's own first child, or what stands before the list. */
function headOf(root: Element): Element | null {
  const within = [...root.children].find(isHead);
  if (within) return within;
  let block: Element | null = root;
  for (let level = 0; level < 4 && block; level++, block = block.parentElement) {
    const before = block.previousElementSibling;
    if (before && !before.hasAttribute(OWN) && isHead(before)) return before;
  }
  return null;
}

type Cells = (row: Element) => (Element | null | undefined)[];

/** Each column gets the head that stands above it: the nearest start, middle or end edge. */
function headsByPlace(head: Element | null, rows: readonly Element[], cells: Cells): (Element | null)[] | null {
  if (!head) return null;
  const heads = [...slotsOf(head).values()].map((element) => ({ element, box: element.getBoundingClientRect() }));
  const columns = rows.map(cells);
  const width = columns[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => {
    const cell = columns.find((row) => row[column])?.[column];
    if (!cell) return null;
    const box = cell.getBoundingClientRect();
    const distance = (other: DOMRect) =>
      Math.min(
        Math.abs(other.left - box.left),
        Math.abs(other.right - box.right),
        Math.abs(other.left + other.right - box.left - box.right) / 2,
      );
    const nearest = [...heads].sort((a, b) => distance(a.box) - distance(b.box))[0];
    return nearest && distance(nearest.box) < 24 ? nearest.element : null;
  });
}
