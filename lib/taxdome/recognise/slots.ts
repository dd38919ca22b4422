import { OWN } from '../own';
import { label } from './page-words';

/** What holds no value of the row: drawings, fields, and menus that wait in the row to be opened. */
const NO_VALUES =
  'svg, script, style, template, input, select, textarea, [hidden], [role=menu], [role=tooltip], dialog, [popover], details > :not(summary)';

/**
 * The places of text in a row that has no cells: elements that hold text themselves, each named by its path of tags and classes below the row. The same path
 * in other rows is the same column, whatever the classes are called; a missing optional part moves no other.
 *
 * @param labels texts that name the value behind them: both go by these, as rows may leave out single values with their labels
 */
export function slotsOf(row: Element, labels?: ReadonlySet<string>): Map<string, Element> {
  const slots = new Map<string, Element>();
  let before: string | null = null;
  const walk = (parent: Element, path: string) => {
    if ([...parent.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')) {
      const words = labels?.size ? label(parent.textContent ?? '') : '';
      const named = labels?.has(words) ? `${words}:` : null;
      slots.set(named ?? before ?? path, parent);
      before = named && `${named}=`;
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

/** Whether a path is that of a label (`rate:`), or of the value behind one (`rate:=`). */
export const isLabel = (path: string): boolean => path.endsWith(':');
export const isLabelled = (path: string): boolean => path.endsWith(':=');
/** The path of the label that names a value. */
export const labelOf = (path: string): string => path.slice(0, -1);
