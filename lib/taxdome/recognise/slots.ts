import { OWN } from '../own';

/** What holds no value of the row: drawings, fields, and menus that wait in the row to be opened. */
const NO_VALUES =
  'svg, script, style, template, input, select, textarea, [hidden], [role=menu], [role=tooltip], dialog, [popover], details > :not(summary)';

/**
 * The places of text in a row that has no cells: elements that hold text themselves, each named by its path of tags and classes below the row. The same path
 * in other rows is the same column, whatever the classes are called; a missing optional part moves no other.
 */
export function slotsOf(row: Element): Map<string, Element> {
  const slots = new Map<string, Element>();
  const walk = (parent: Element, path: string) => {
    if ([...parent.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')) {
      slots.set(path, parent);
      return;
    }
    const seen = new Map<string, number>();
    for (const child of parent.children) {
      if (child.hasAttribute(OWN) || child.matches(NO_VALUES)) continue;
      const kind = `${child.tagName}.${[...child.classList].sort().join('.')}`;
      const count = seen.get(kind) ?? 0;
      seen.set(kind, count + 1);
      walk(child, `${path}/${kind}#${count}`);
    }
  };
  walk(row, '');
  return slots;
}
