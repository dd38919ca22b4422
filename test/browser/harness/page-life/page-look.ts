import type { Page } from 'playwright-core';
import { OWN } from '../../../../lib/taxdome/own';

/** How a page stands at one moment. */
export interface PageLook {
  readonly path: string;
  /** All that must be the same with and without the extension: address, selection, then one line for each node, as deep as it is indented. */
  readonly lines: readonly string[];
  /** Names of the extension's outermost parts in the page, one for each element. */
  readonly own: readonly string[];
  /** Menu items of the extension's that stand in no open menu of the page's. */
  readonly strayItems: number;
  readonly badges: number;
}

/**
 * Looks at a page, its own elements of the extension left out.
 *
 * @param before length of the page's history when the session began
 */
export function lookAt(page: Page, before: number): Promise<PageLook> {
  return page.evaluate(describePage, { own: OWN, before });
}

/** Runs in the page. */
function describePage({ own, before }: { own: string; before: number }): PageLook {
  const isOwn = (node: Node) => node instanceof Element && node.hasAttribute(own);
  const outermost = [...document.querySelectorAll(`[${own}]`)].filter(
    (each) => !each.parentElement?.closest(`[${own}]`),
  );
  const ids = new Map<string, string>();
  // React counts its ids as components come up, and which rows of a long list do while it is being scrolled past is a matter of chance: told by order instead.
  const counted = (text: string) =>
    text.replaceAll(/_r_\w+_/g, (id) => ids.get(id) ?? ids.set(id, `id-${ids.size + 1}`).get(id) ?? id);

  // Where a menu stands follows from how large it is, and from where its button stands: layout, not life.
  const placed = (text: string) => text.replaceAll(/\b(top|left): [\d.]+px/g, '$1: …');
  const told = (element: Element, name: string) => {
    const text = element.getAttribute(name) ?? '';
    return name === 'style' ? placed(text) : counted(text);
  };

  const scrolled = (element: Element) => {
    const parts = [
      ['top', element.scrollTop, element.scrollHeight - element.clientHeight],
      ['left', element.scrollLeft, element.scrollWidth - element.clientWidth],
    ] as const;
    // The end is where it is: the extension's column may make rows higher, or a table wider.
    return parts.flatMap(([side, at, most]) =>
      at === 0 ? [] : [`${side}: ${at >= most - 1 ? 'end' : Math.round(at)}`],
    );
  };
  const state = (element: Element) => {
    const states = scrolled(element);
    if (element === document.activeElement) states.push('focused');
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
      states.push(`value: ${JSON.stringify(element.value)}`);
      if (element === document.activeElement) states.push(`cursor: ${element.selectionStart}–${element.selectionEnd}`);
    }
    if (element instanceof HTMLInputElement) states.push(`checked: ${element.checked}`);
    if (element instanceof HTMLSelectElement) states.push(`selected: ${element.selectedIndex}`);
    return states;
  };

  const lines: string[] = [];
  const walk = (node: Node, depth: number) => {
    if (isOwn(node)) return;
    const indent = ' '.repeat(depth);
    if (!(node instanceof Element)) {
      lines.push(`${indent}${JSON.stringify(counted(node.textContent ?? ''))}`);
      return;
    }
    const attributes = node.getAttributeNames().sort();
    const texts = attributes.map((name) => ` ${name}=${JSON.stringify(told(node, name))}`);
    const states = state(node);
    lines.push(`${indent}<${node.localName}${texts.join('')}>${states.length > 0 ? ` (${states.join(', ')})` : ''}`);
    for (const child of node.childNodes) walk(child, depth + 1);
  };

  const placeOf = (node: Node | null, offset: number): string => {
    if (!node) return '';
    const among = (parent: Node, end: number) =>
      [...parent.childNodes].slice(0, end).filter((each) => !isOwn(each)).length;
    const steps = [node instanceof Element ? among(node, offset) : offset];
    for (let at = node; at.parentNode; at = at.parentNode)
      steps.unshift(among(at.parentNode, [...at.parentNode.childNodes].indexOf(at as ChildNode)));
    return steps.join('/');
  };
  const selection = getSelection();
  // A cursor in a text that nobody edits is not seen, and stands where the pointer happened to be.
  const selected =
    !selection || selection.isCollapsed
      ? 'nothing'
      : `${placeOf(selection.anchorNode, selection.anchorOffset)} to ${placeOf(selection.focusNode, selection.focusOffset)}`;

  lines.push(
    `address: ${location.pathname}${location.search}${location.hash}`,
    `history: ${history.length - before} more`,
    `selected: ${selected}`,
  );
  walk(document.documentElement, 0);
  const isInMenu = (item: Element) => {
    const others = item.parentElement === document.body ? [] : [...(item.parentElement?.children ?? [])];
    return others.some((each) => !isOwn(each) && each.localName === item.localName && each.checkVisibility());
  };
  const items = outermost.filter((each) => each.getAttribute(own) === 'menu-item');
  return {
    path: location.pathname,
    lines,
    own: outermost.map((each) => each.getAttribute(own) ?? ''),
    strayItems: items.filter((item) => !isInMenu(item)).length,
    badges: document.querySelectorAll('[data-qbo-status]').length,
  };
}
