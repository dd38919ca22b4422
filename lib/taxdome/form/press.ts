import { asOwnEdit } from './person';
import { namesOf } from './text-of';

/**
 * Presses an element as a mouse does, with every event that a page may act on: some menus open on `pointerdown`, some on `mousedown`, most things on `click`.
 */
export function press(element: HTMLElement): void {
  const box = element.getBoundingClientRect();
  const at = {
    bubbles: true,
    cancelable: true,
    composed: true,
    clientX: box.left + box.width / 2,
    clientY: box.top + box.height / 2,
    button: 0,
    detail: 1,
  };
  const pointer = { ...at, detail: 0, pointerId: 1, pointerType: 'mouse', isPrimary: true };
  element.dispatchEvent(new PointerEvent('pointerover', pointer));
  element.dispatchEvent(new PointerEvent('pointermove', pointer));
  element.dispatchEvent(new MouseEvent('mouseover', at));
  element.dispatchEvent(new MouseEvent('mousemove', at));
  // A page that cancels `pointerdown` gets no mouse events from a browser either (Pointer Events, compatibility mouse events).
  const mouse = element.dispatchEvent(new PointerEvent('pointerdown', { ...pointer, buttons: 1 }));
  const focus = !mouse || element.dispatchEvent(new MouseEvent('mousedown', { ...at, buttons: 1 }));
  if (focus) focusable(element)?.focus({ preventScroll: true });
  element.dispatchEvent(new PointerEvent('pointerup', pointer));
  if (mouse) element.dispatchEvent(new MouseEvent('mouseup', at));
  // A radio button answers with an `input` that the browser marks as trusted.
  asOwnEdit(() => element.click());
}

/** Presses and releases a key. An untrusted key types nothing; it reaches only what the page itself listens for. */
export function pressKey(element: HTMLElement, key: 'Escape' | 'ArrowDown'): void {
  const keyCode = key === 'Escape' ? 27 : 40;
  const event = { key, code: key, keyCode, bubbles: true, cancelable: true, composed: true };
  element.dispatchEvent(new KeyboardEvent('keydown', event));
  element.dispatchEvent(new KeyboardEvent('keyup', event));
}

/** All that a person could press below a root and that says something. */
export function pressables(root: ParentNode): HTMLElement[] {
  const selector =
    'button, [role="button"], [role="menuitem"], [role="tab"], a, input[type="button"], input[type="submit"], [tabindex="0"]';
  return [...root.querySelectorAll<HTMLElement>(selector)].filter((element) => namesOf(element).length > 0);
}

function focusable(element: HTMLElement): HTMLElement | null {
  return element.closest<HTMLElement>('input, textarea, select, button, a[href], [tabindex], [contenteditable]');
}
