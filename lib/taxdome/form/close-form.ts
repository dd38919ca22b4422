import { DIALOG } from './form';
import { isButton } from './match-words';
import { press, pressables, pressKey } from './press';
import { namesOf } from './text-of';
import { isDisabled, isVisible } from './visible';
import { waitFor } from './wait-for';

const CLOSING_MS = 1_000;

/**
 * Closes the form without saving, as a person would: Cancel, Close, Escape; and says yes where the page asks whether to throw the entries away.
 *
 * @returns whether it is closed
 */
export async function closeForm(container: HTMLElement, signal: AbortSignal): Promise<boolean> {
  const shut = () => (isVisible(container) && container.querySelector('input, textarea, select') ? null : true);
  for (const way of [byButton('cancel'), byButton('close'), byEscape, byNativeDialog]) {
    if (shut()) return true;
    const asking = new Set(document.querySelectorAll(DIALOG));
    if (!way(container)) continue;
    const result = await waitFor(() => shut() ?? discardIn(container, asking), CLOSING_MS, signal);
    if (result === true) return true;
    if (!result) continue;
    press(result);
    if (await waitFor(shut, CLOSING_MS, signal)) return true;
  }
  return shut() === true;
}

function byButton(name: 'cancel' | 'close') {
  return (container: HTMLElement): boolean => {
    const button = pressables(container).find(
      (element) => isVisible(element) && !isDisabled(element) && namesOf(element).some((text) => isButton(name, text)),
    );
    if (button) press(button);
    return button !== undefined;
  };
}

function byEscape(container: HTMLElement): boolean {
  const active = document.activeElement;
  pressKey(active instanceof HTMLElement && container.contains(active) ? active : container, 'Escape');
  return true;
}

/** An untrusted Escape does not reach a native dialog; `cancel` and `close` are what it would have done. */
function byNativeDialog(container: HTMLElement): boolean {
  const dialog = container.closest('dialog');
  if (dialog?.dispatchEvent(new Event('cancel', { cancelable: true }))) dialog.close();
  return dialog !== null;
}

/** The button of a question that has come up since: `Discard changes`, `Leave`, `Yes`. */
function discardIn(container: HTMLElement, before: ReadonlySet<Element>): HTMLElement | null {
  const asking = [...document.querySelectorAll<HTMLElement>(DIALOG)].filter(
    (dialog) => !before.has(dialog) && dialog !== container && isVisible(dialog),
  );
  for (const dialog of [...asking, container]) {
    const button = pressables(dialog).find(
      (element) => isVisible(element) && namesOf(element).some((name) => isButton('discard', name)),
    );
    if (button) return button;
  }
  return null;
}
