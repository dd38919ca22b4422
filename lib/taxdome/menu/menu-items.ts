import { isOwn } from '../own';

/** An open menu: the box that holds its items side by side, and one element for each item in it. */
export interface OpenMenu {
  readonly menu: Element;
  readonly list: Element;
  readonly slots: readonly HTMLElement[];
  /** The elements that take the focus, one in each slot. */
  readonly items: readonly HTMLElement[];
}

const ROLES = '[role=menuitem], [role=menuitemcheckbox], [role=menuitemradio], [role=option]';
const PLAIN = 'li, button, a';

/** Takes an element for a menu where it holds a few short items side by side and no field; an ARIA role is believed with a single item. */
export function menuIn(element: Element): OpenMenu | null {
  if (
    isOwn(element) ||
    element.querySelector('input:not([type=hidden], [type=checkbox]), textarea, select, table, [role=grid]')
  )
    return null;
  const withRole = items(element, ROLES);
  const plain = withRole.length > 0 ? withRole : items(element, PLAIN);
  const found = plain.length > 0 || !isLaidOver(element) ? plain : blocks(element);
  if (found.length > 20 || found.length < (withRole.length > 0 ? 1 : 2)) return null;
  const list = roofOf(found, element);
  const slots = found.map((item) => childOf(list, item));
  return new Set(slots).size === slots.length ? { menu: element, list, slots, items: found } : null;
}

function items(element: Element, selector: string): HTMLElement[] {
  const all = [...element.querySelectorAll<HTMLElement>(selector)].filter((item) => {
    const text = (item.textContent ?? '').trim();
    return !isOwn(item) && text.length > 0 && text.length <= 60 && isShown(item);
  });
  // `<li><button>` is one item, the button.
  return all.filter((item) => !all.some((other) => other !== item && item.contains(other)));
}

/** Menus of plain blocks are told from other texts by lying over the page, and their items by the hand over them or by taking the focus. */
function isLaidOver(element: Element): boolean {
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement)
    if (['absolute', 'fixed'].includes(getComputedStyle(at).position)) return true;
  return false;
}

function blocks(menu: Element): HTMLElement[] {
  if (menu.querySelectorAll('*').length > 120) return [];
  return items(menu, '*').filter((item) => {
    const focusable = item.closest('[tabindex]');
    return (
      (focusable !== null && focusable !== menu && menu.contains(focusable)) ||
      getComputedStyle(item).cursor === 'pointer'
    );
  });
}

function roofOf(found: readonly HTMLElement[], within: Element): Element {
  let roof: Element = found[0]?.parentElement ?? within;
  while (roof !== within && !found.every((item) => roof.contains(item))) roof = roof.parentElement ?? within;
  // A single item in `<li>` belongs to the list around it.
  return found.length === 1 && roof.tagName === 'LI' && roof.parentElement ? roof.parentElement : roof;
}

function childOf(list: Element, item: HTMLElement): HTMLElement {
  let at = item;
  while (at.parentElement && at.parentElement !== list) at = at.parentElement;
  return at;
}

/** Whether the page shows an element. */
export function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().height > 0;
}
