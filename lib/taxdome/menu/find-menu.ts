import { menuIn, type OpenMenu } from './menu-items';

const MENUS = '[role=menu], [role=listbox], menu';
/** A menu stands near the button that opened it; CSS pixels between their edges. */
const NEAR = 160;

/**
 * The menu that belongs to a pressed button: the one that the button names, else an ARIA menu, else whatever short list appeared or was uncovered since.
 *
 * @param appeared elements that the page added or changed since the press
 */
export function findMenu(trigger: Element, appeared: ReadonlySet<Element>): OpenMenu | null {
  const named = trigger.getAttribute('aria-controls') ?? trigger.getAttribute('aria-owns');
  const candidates = [
    ...(named ? [document.getElementById(named)] : []),
    ...document.querySelectorAll(MENUS),
    ...[...appeared].filter((element) => element.isConnected && !element.contains(trigger)),
  ];
  for (const candidate of candidates) {
    if (!candidate || candidate === trigger || !candidate.checkVisibility()) continue;
    const menu = menuIn(candidate);
    // What is named, or is an ARIA menu that has just come, may stand anywhere: narrow windows show it at their lower edge.
    const sure = candidate.id === named || (candidate.matches(MENUS) && cameWith(candidate, appeared));
    if (menu && (sure || isNear(trigger, menu.list))) return menu;
  }
  return null;
}

function cameWith(menu: Element, appeared: ReadonlySet<Element>): boolean {
  for (let at: Element | null = menu; at && at !== document.body; at = at.parentElement)
    if (appeared.has(at)) return true;
  return false;
}

function isNear(trigger: Element, list: Element): boolean {
  const [a, b] = [trigger.getBoundingClientRect(), list.getBoundingClientRect()];
  const apart = (from: number, to: number, otherFrom: number, otherTo: number) =>
    Math.max(otherFrom - to, from - otherTo, 0);
  return (
    b.width > 0 && apart(a.left, a.right, b.left, b.right) <= NEAR && apart(a.top, a.bottom, b.top, b.bottom) <= NEAR
  );
}
