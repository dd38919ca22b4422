import { cloneLook } from '../clone-look';
import type { OpenMenu } from './menu-items';

/** Pages wait for the end of the resizing before they place anything anew, ms. */
const PLACED_ANEW = 300;

/** The extension's item at the end of a menu, made to look like its neighbours. */
export interface AddedItem {
  readonly slot: HTMLElement;
  readonly item: HTMLElement;
}

/** Adds the item. `press` is called for a trusted press by pointer or keyboard. */
export function addItem(menu: OpenMenu, label: string, press: () => void, signal: AbortSignal): AddedItem | null {
  const index = modelIndex(menu);
  const model = menu.slots[index];
  const modelItem = menu.items[index];
  if (!model || !modelItem) return null;
  const slot = cloneLook(model, 'menu-item', label);
  const role = modelItem.getAttribute('role');
  const item =
    model === modelItem ? slot : (slot.querySelector<HTMLElement>(role ? `[role=${role}]` : modelItem.tagName) ?? slot);
  item.tabIndex = role ? -1 : 0;
  const act = (event: Event) => {
    event.stopPropagation();
    event.preventDefault();
    if (event.isTrusted) press();
  };
  slot.addEventListener('click', act, { signal });
  // Menus that act on release or on press would take the row's own meaning from it.
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup'] as const)
    slot.addEventListener(type, (event) => event.stopPropagation(), { signal });
  const last = menu.slots.at(-1);
  const width = menu.list.clientWidth;
  menu.list.insertBefore(slot, last?.nextSibling ?? null);
  keepInView(slot, width);
  return { slot, item };
}

/**
 * The page placed its menu by the size that it had. A menu that now reaches beyond the window is placed anew by what the page does when the window's size changes;
 * where the page does nothing, the item takes no more width than the menu had.
 */
function keepInView(slot: HTMLElement, width: number): void {
  const isOutside = () => {
    const box = slot.getBoundingClientRect();
    return box.right > innerWidth || box.left < 0;
  };
  if (!isOutside() && slot.getBoundingClientRect().bottom <= innerHeight) return;
  dispatchEvent(new Event('resize'));
  setTimeout(() => {
    if (!slot.isConnected || !isOutside()) return;
    slot.style.setProperty('box-sizing', 'border-box', 'important');
    slot.style.setProperty('max-inline-size', `${width}px`, 'important');
    slot.style.setProperty('white-space', 'normal', 'important');
  }, PLACED_ANEW);
}

/** The most usual look: neither the one that has the focus nor the red one. */
function modelIndex(menu: OpenMenu): number {
  const looks = menu.slots.map((slot, index) => `${slot.className}|${menu.items[index]?.className}`);
  const usable = looks.map((_, index) => !menu.items[index]?.matches(':disabled, [aria-disabled=true]'));
  const count = (look: string) => looks.filter((other) => other === look).length;
  const order = looks.map((_, index) => index).filter((index) => usable[index]);
  const best = order.sort(
    (a, b) =>
      count(looks[b] ?? '') - count(looks[a] ?? '') || (looks[a]?.length ?? 0) - (looks[b]?.length ?? 0) || a - b,
  )[0];
  return best ?? 0;
}
