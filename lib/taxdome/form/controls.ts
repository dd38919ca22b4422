import { isOwn } from '../own';
import { choiceSets } from './choice-sets';
import type { Control } from './control';
import { isButton } from './match-words';
import { namesOf } from './text-of';
import { isVisible, isWorkable } from './visible';

const TEXT =
  'input:not([type]), input[type="text"], input[type="number"], input[type="tel"], input[type="search"], textarea';
const EDITABLE = '[contenteditable]:not([contenteditable="false"])';
const POPUP = '[role="combobox"], [aria-haspopup]:not([aria-haspopup="false"]), input[list], [aria-autocomplete]';
const MAYBE_POPUP = 'button, [tabindex="0"]';

/**
 * The controls below a root that a person could work, in document order, each once: of a combo box and the input in it the input, of a set of choices the set.
 */
export function controlsOf(root: Element): Control[] {
  const sets = choiceSets(root);
  const inSet = (element: Element) => sets.some(({ options }) => options.some((option) => option.contains(element)));
  const found: Control[] = [...sets];
  for (const element of root.querySelectorAll<HTMLElement>(`${TEXT}, ${EDITABLE}, select, ${POPUP}, ${MAYBE_POPUP}`)) {
    if (!isWorkable(element) || isOwn(element) || inSet(element)) continue;
    if (isPlainButton(element)) continue;
    const control = controlAt(element);
    if (control) found.push(control);
  }
  for (const element of pointedAt(root)) {
    if (!found.some((control) => control.element.contains(element) || element.contains(control.element))) {
      found.push({ kind: 'popup', element });
    }
  }
  return withoutShells(found).sort(inDocumentOrder);
}

/** The visible places below a root into which text can be typed. */
export function typingPlaces(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`${TEXT}, ${EDITABLE}`)].filter(
    (element) => isVisible(element) && isWorkable(element) && !isOwn(element),
  );
}

function controlAt(element: HTMLElement): Control | null {
  if (element instanceof HTMLSelectElement) return { kind: 'select', element };
  if (element.matches(POPUP)) return { kind: 'popup', element };
  if (element instanceof HTMLTextAreaElement) return { kind: 'text', element };
  if (element instanceof HTMLInputElement) return { kind: element.readOnly ? 'popup' : 'text', element } as Control;
  if (element.matches(EDITABLE)) return element.parentElement?.isContentEditable ? null : { kind: 'editable', element };
  return { kind: 'popup', element };
}

/** Buttons of the form itself; whatever stands before them is not their label. */
function isPlainButton(element: HTMLElement): boolean {
  if (!element.matches(MAYBE_POPUP) || element.matches(`${TEXT}, ${EDITABLE}, select, ${POPUP}`)) return false;
  const names = namesOf(element);
  const plain = ['save', 'cancel', 'close', 'discard', 'createService'] as const;
  return plain.some((button) => names.some((name) => isButton(button, name)));
}

/** Home-made selects say what they are by nothing but the pointer's shape. */
function pointedAt(root: Element): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('div, span')].filter(
    (element) =>
      getComputedStyle(element).cursor === 'pointer' &&
      element.parentElement !== null &&
      getComputedStyle(element.parentElement).cursor !== 'pointer' &&
      !element.closest('label, a, button') &&
      !isOwn(element) &&
      isWorkable(element),
  );
}

/** Of nested controls keeps the one that is worked: the input in a combo box, the trigger round its arrow, the field in a focusable card. */
function withoutShells(controls: readonly Control[]): Control[] {
  return controls.filter((control) => !controls.some((other) => other !== control && yields(control, other)));
}

function yields(control: Control, other: Control): boolean {
  if (control.kind !== 'popup' || control.element === other.element) return false;
  if (control.element.contains(other.element)) return other.kind !== 'popup' || !isTrigger(control.element);
  return other.kind === 'popup' && other.element.contains(control.element) && isTrigger(other.element);
}

/** A combo box with an input in it only wraps the input. */
function isTrigger(element: HTMLElement): boolean {
  return (
    element.matches(`button, ${POPUP}`) && !element.querySelector('input:not([type="hidden"], [aria-hidden="true"])')
  );
}

function inDocumentOrder(a: Control, b: Control): number {
  return a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
