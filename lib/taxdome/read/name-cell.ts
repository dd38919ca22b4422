import { type Segment, segments } from './cell-text';

/** What stands in the cell of the name. */
export interface NameCell {
  readonly name: string;
  /** The text on the lines beneath; undefined where the page may have cut it. */
  readonly beneath: string | null | undefined;
  /** The text nodes of the name. */
  readonly nodes: readonly Text[];
}

/** Splits the cell of the name into name and description. */
export function readNameCell(cell: Element | null): NameCell | null {
  const parts = cell ? segments(cell) : [];
  const first = parts[0];
  if (!first) return null;
  const [name = first, ...others] = isAvatar(first, parts[1]) ? parts.slice(1) : parts;
  const below = others.length === 0 ? [] : others.filter((part) => !isButton(part) && isBelow(part, name));
  return {
    name: whole(name, 'name').replace(/\s*\n\s*/gu, ' '),
    beneath: below.length === 0 ? null : description(below),
    nodes: name.nodes,
  };
}

/** Buttons that come on hover say what they do, not what the service is. */
function isButton(part: Segment): boolean {
  return part.nodes[0]?.parentElement?.closest('button, [role=button]') != null;
}

/** A letter or two in a circle before the name. */
function isAvatar(first: Segment, second: Segment | undefined): boolean {
  return second !== undefined && [...first.text].length <= 2 && !isBelow(second, first);
}

function isBelow(part: Segment, name: Segment): boolean {
  const [box, above] = [boxOf(part), boxOf(name)];
  // Without layout (a list that is not drawn) the order has to do.
  return box.height === 0 || above.height === 0 || box.top >= above.bottom - above.height / 3;
}

function boxOf(part: Segment): DOMRect {
  const range = document.createRange();
  const [first, last] = [part.nodes[0], part.nodes.at(-1)];
  if (!first || !last) return new DOMRect();
  range.setStartBefore(first);
  range.setEndAfter(last);
  return range.getBoundingClientRect();
}

/** A cell that holds nothing but the description; undefined where the page may have cut it. */
export function readDescription(cell: Element): string | null | undefined {
  const text = description(segments(cell));
  return text !== undefined && /^[\s\-–—]*$/u.test(text) ? null : text;
}

function description(parts: readonly Segment[]): string | undefined {
  const texts = parts.map((part) => whole(part, 'description'));
  return texts.includes('') ? undefined : texts.join('\n');
}

/** A text that a script cut is made whole by its `title`; a description without one is unknown, given as an empty text. */
function whole(part: Segment, kind: 'name' | 'description'): string {
  const cut = /(?:…|\.\.\.)$/u.exec(part.text);
  if (!cut) return part.text;
  const start = part.text.slice(0, cut.index).trimEnd();
  const title = part.nodes[0]?.parentElement?.closest('[title]')?.getAttribute('title')?.trim();
  if (title && title.length >= part.text.length - 1 && title.startsWith(start)) return title;
  return kind === 'description' && part.text.length >= 40 ? '' : part.text;
}
