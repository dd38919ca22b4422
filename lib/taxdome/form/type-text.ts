import type { Control } from './control';
import { asOwnEdit } from './person';
import { textOf } from './text-of';
import { settle } from './wait-for';

type Typed = Extract<Control, { kind: 'text' | 'editable' }>;

/**
 * Types a text over what stands in a field, as far as a script can: controlled inputs notice it because the value is set below the setter that a framework puts on the
 * element, and `input` and `change` follow. Leaves the field, so that a page that tidies on blur does it now.
 */
export async function typeText(control: Typed, text: string, signal: AbortSignal): Promise<void> {
  enterText(control.element, text);
  await settle(signal);
  leave(control.element);
  await settle(signal);
}

/** Types and stays in the field, as one does to filter a list. */
export function enterText(element: HTMLElement, text: string): void {
  element.focus({ preventScroll: true });
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    setValue(element, element instanceof HTMLInputElement ? text.replace(/\s*\n\s*/gu, ' ') : text);
  } else {
    asOwnEdit(() => replaceContent(element, text));
  }
}

/** What stands in a text field, without what only lays it out. */
export function textIn(control: Typed): string {
  return control.kind === 'text' ? control.element.value : textOf(control.element);
}

/** Whether the field holds the text; a line of text can't hold line breaks, and an editor makes its own. */
export function holdsText(control: Typed, text: string): boolean {
  const plain = (value: string) => value.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return plain(textIn(control)) === plain(text);
}

function setValue(element: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const prototype = element instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  const event = { bubbles: true, composed: true, inputType: 'insertText', data: text };
  if (element.value === text) return;
  if (!element.dispatchEvent(new InputEvent('beforeinput', { ...event, cancelable: true }))) return;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, text);
  element.dispatchEvent(new InputEvent('input', event));
  element.dispatchEvent(new Event('change', { bubbles: true }));
}

function replaceContent(element: HTMLElement, text: string): void {
  const selection = getSelection();
  selection?.selectAllChildren(element);
  // `execCommand` is the one way to type into an editor that keeps its own document; nothing has replaced it (Input Events Level 2 has no such API).
  const done = document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
  if (done) return;
  element.textContent = text;
  element.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
  );
}

/** `blur` comes by itself only where the document has the focus; a tab in the background gets it by hand. */
export function leave(element: HTMLElement): void {
  let left = false;
  const noticed = () => {
    left = true;
  };
  element.addEventListener('focusout', noticed, { once: true, capture: true });
  element.blur();
  element.removeEventListener('focusout', noticed, { capture: true });
  if (left) return;
  element.dispatchEvent(new FocusEvent('blur', { composed: true }));
  element.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
}
