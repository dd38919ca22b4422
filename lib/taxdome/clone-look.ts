import { icon } from './badges/icons';
import { OWN, ownElement } from './own';

const KEPT = new Set(['class', 'style', 'role', 'type', 'dir']);

/**
 * A new element that looks like one of the page's: its tags and classes, none of its listeners, ids, links or test marks. The first icon becomes the
 * extension's mark, the first text the label; all other texts and icons are left out.
 */
export function cloneLook(model: Element, part: string, label: string): HTMLElement {
  const copy = asButton(model.cloneNode(true) as HTMLElement);
  for (const own of copy.querySelectorAll(`[${OWN}], input, select, textarea, script, style`)) own.remove();
  const icons = [...copy.querySelectorAll('svg, img, i')];
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    for (const name of element.getAttributeNames()) if (!KEPT.has(name)) element.removeAttribute(name);
  }
  const mark = icon('mark');
  mark.setAttribute(OWN, 'mark');
  icons[0]?.replaceWith(mark);
  for (const other of icons.slice(1)) other.remove();
  const texts: Text[] = [];
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  const [first, ...others] = texts.filter((text) => text.data.trim() !== '');
  for (const other of others) other.remove();
  if (first) first.data = label;
  else copy.append(label);
  if (icons.length === 0) {
    // One box, so that a label of two lines does not run on beneath the mark.
    const line = ownElement('span', 'label');
    const text = first ?? copy.lastChild;
    text?.before(line);
    line.append(mark, ...(text ? [text] : []));
  }
  copy.setAttribute(OWN, part);
  return copy;
}

/** A link without an address takes no focus, so a link's look goes onto a button. */
function asButton(copy: HTMLElement): HTMLElement {
  if (copy.tagName !== 'A' && copy.tagName !== 'INPUT') return copy;
  const button = ownElement('button', '');
  button.className = copy.className;
  button.style.cssText = copy.style.cssText;
  button.type = 'button';
  button.append(...copy.childNodes);
  return button;
}
