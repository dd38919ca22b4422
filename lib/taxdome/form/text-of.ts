/** Texts inside these are no labels: choices not shown, code, pictures. */
const SILENT = 'script, style, noscript, svg, option, template, [aria-hidden="true"]';

/** The text of an element as it is read, without icons and hidden parts. */
export function textOf(element: Element): string {
  const parts: string[] = [];
  eachText(element, (node) => parts.push(node.data));
  return parts.join(' ').replace(/\s+/gu, ' ').trim();
}

/** A button's texts: what it shows, and what it is called. */
export function namesOf(element: Element): string[] {
  const value = element.matches('input[type="button"], input[type="submit"]')
    ? (element as HTMLInputElement).value
    : '';
  return [textOf(element), value, element.getAttribute('aria-label') ?? '', element.getAttribute('title') ?? ''].filter(
    (text) => text.trim() !== '',
  );
}

/** Calls back for each visible text node below the root, in document order. */
export function eachText(root: Element, visit: (node: Text, parent: Element) => void): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || (node as Text).data.trim() === '' || parent.closest(SILENT) || !parent.checkVisibility()) continue;
    visit(node as Text, parent);
  }
}
