import { isOwn } from '../own';
import { numberedPage } from './numbered-page';
import { saysWay, type Way } from './pager-words';

/** The buttons that turn the pages of a list, where it has pages. */
export interface Pager {
  next(): HTMLElement | null;
  previous(): HTMLElement | null;
}

const PRESSED = 'button, a, [role=button], li[title]';
/** A list with roles may hold its pager itself, outside its rows. */
const WITH_ROLES = 'table, [role=grid], [role=treegrid], [role=table]';
/** So many levels around the list everything is its own; further out only what turns both ways is believed to be its pager. */
const NEAR = 3;
const FAR = 8;

/** Looks outside the rows, around the list, each time anew: pages redraw their pagers. */
export function pagerOf(list: Element): Pager {
  const turn = (way: Way, step: 1 | -1) => () => {
    for (const all of around(list)) {
      // A list item and the button in it are one.
      const button = all.filter((candidate) => isNamed(candidate, way)).at(-1);
      if (button) return isDisabled(button) ? null : button;
      const numbered = numberedPage(all, step);
      if (numbered) return numbered;
    }
    return null;
  };
  return { next: turn('next', 1), previous: turn('previous', -1) };
}

/** What can be pressed near the list, then further out as long as no pager was found. */
function* around(list: Element): Generator<HTMLElement[]> {
  let near: Element | null = list;
  for (let level = 1; level <= FAR && near && near !== document.body; level++) {
    near = near.parentElement;
    if (level < NEAR || !near) continue;
    const buttons = pressedIn(near, list);
    const turns = (way: Way) => buttons.some((button) => isNamed(button, way));
    if (level === NEAR || (turns('next') && turns('previous'))) yield buttons;
    if (near.matches('main, [role=main], [role=dialog], dialog')) return;
  }
}

function pressedIn(around: Element, list: Element): HTMLElement[] {
  const holds = list.matches(WITH_ROLES);
  return [...around.querySelectorAll<HTMLElement>(PRESSED)].filter(
    (button) =>
      !isOwn(button) &&
      !button.closest('thead, tbody, [role=row], nav:not([aria-label])') &&
      (holds || !list.contains(button)) &&
      button.checkVisibility(),
  );
}

const RELATIONS: Readonly<Record<Way, string>> = { next: 'next', previous: 'prev' };

function isNamed(button: HTMLElement, way: Way): boolean {
  const said = [button.getAttribute('aria-label'), button.title, button.textContent];
  return said.some((text) => saysWay(text ?? '', way)) || button.getAttribute('rel') === RELATIONS[way];
}

function isDisabled(button: HTMLElement): boolean {
  return [button, button.parentElement].some(
    (element) =>
      element?.matches(':disabled, [aria-disabled=true]') ||
      [...(element?.classList ?? [])].some((name) => /(?:^|[-_])disabled$/iu.test(name)),
  );
}
