import { OWN } from '../own';

const SKIPPED = new Set(['svg', 'SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'INPUT', 'SELECT', 'TEXTAREA']);

const LINE_ENDS = /[\r\n\u2028]/u;

/** A run of text on a line of its own, as a person sees it, and where it stands. */
export interface Segment {
  readonly text: string;
  /** The text nodes, first to last. */
  readonly nodes: readonly Text[];
}

/** The text of a cell as a person sees it: no own elements, no icons, nothing that only screen readers get. */
export function cellText(cell: Element | null): string {
  if (!cell) return '';
  const only = onlyText(cell);
  return only
    ? tidy(only.data)
    : segments(cell)
        .map((segment) => segment.text)
        .join(' ');
}

/**
 * The texts of a cell, split where the page breaks lines or sets blocks apart. Needs layout styles, so a browser; the common cell of one text costs none.
 */
export function segments(cell: Element): Segment[] {
  const only = onlyText(cell);
  if (only) return tidy(only.data) ? [{ text: tidy(only.data), nodes: [only] }] : [];
  const found: Segment[] = [];
  let nodes: Text[] = [];
  let text = '';
  const flush = () => {
    if (tidy(text)) found.push({ text: tidy(text), nodes });
    nodes = [];
    text = '';
  };
  const walk = (parent: Element) => {
    for (const child of parent.childNodes) {
      if (child instanceof Text) {
        text += child.data;
        if (child.data.trim()) nodes.push(child);
      } else if (child instanceof Element && !isSkipped(child)) {
        if (child.tagName === 'BR') {
          text += '\u2028';
          continue;
        }
        const style = getComputedStyle(child);
        if (style.display === 'none' || style.visibility === 'hidden' || isForScreenReaders(style)) continue;
        const flows = style.display === 'inline' || style.display === 'contents';
        if (!flows) flush();
        walk(child);
        if (!flows) flush();
      }
    }
  };
  walk(cell);
  flush();
  return found;
}

/** The only text node of an element with no branches, where no own element stands in it. */
function onlyText(element: Element): Text | null {
  let node: Node | null = element;
  while (node && node.childNodes.length === 1) {
    node = node.firstChild;
    if (node instanceof Text) return node;
    if (!(node instanceof Element) || isSkipped(node)) return null;
  }
  return null;
}

/** Asked of every cell at every look, so by what is cheapest to ask. */
function isSkipped(element: Element): boolean {
  return (
    SKIPPED.has(element.tagName) ||
    element.hasAttribute('hidden') ||
    element.hasAttribute(OWN) ||
    (element.tagName === 'I' && /icon/iu.test(element.className))
  );
}

/** Line ends of the source are one space, those of the page (`<br>`) stay; doubled spaces of a name are kept. */
function tidy(text: string): string {
  if (!LINE_ENDS.test(text)) return text.trim();
  return text
    .replace(/[ \t]*[\r\n]\s*/gu, (run, at: number, whole: string) => (isPreformatted(run, at, whole) ? run : ' '))
    .replace(/[ \t]*\u2028[ \t]*/gu, '\n')
    .trim();
}

/** A line end in the middle of a text is the author's unless it comes with the indentation of a template. */
function isPreformatted(run: string, at: number, whole: string): boolean {
  return at > 0 && at + run.length < whole.length && !/\n[ \t]{2,}/u.test(run);
}

function isForScreenReaders(style: CSSStyleDeclaration): boolean {
  return (
    style.position === 'absolute' &&
    (style.clipPath.startsWith('inset(50%') || style.clip.startsWith('rect(') || style.width === '1px')
  );
}
