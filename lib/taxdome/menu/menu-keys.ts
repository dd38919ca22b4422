import type { AddedItem } from './menu-item';
import type { OpenMenu } from './menu-items';

/**
 * Lets the arrow keys reach the added item in menus that know only their own: from the last item down to it, from it back up or on to the first.
 *
 * @returns whether a person pressed the added item with this key
 */
export function menuKeys(event: KeyboardEvent, menu: OpenMenu, added: AddedItem): boolean {
  const first = menu.items[0];
  const last = menu.items.at(-1);
  const focused = document.activeElement;
  if (focused === added.item) {
    if (event.key === 'ArrowUp') take(event, last);
    else if (event.key === 'ArrowDown' || event.key === 'Home') take(event, first);
    else if (event.key === 'End') take(event, added.item);
    else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      event.stopPropagation();
      return event.isTrusted && !event.repeat;
    }
    return false;
  }
  const current = focused?.getAttribute('aria-activedescendant');
  const atLast =
    last &&
    (focused === last ||
      last.contains(focused) ||
      (current !== null && current !== undefined && current === last.id && current !== ''));
  if (event.key === 'ArrowDown' && atLast) take(event, added.item);
  return false;
}

function take(event: KeyboardEvent, item: HTMLElement | undefined): void {
  event.preventDefault();
  event.stopPropagation();
  item?.focus();
}
