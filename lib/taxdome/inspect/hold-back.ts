const PRESSES = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'dragstart',
] as const;
const KEYS = ['keydown', 'keyup', 'keypress', 'beforeinput', 'input'] as const;
const FOCUS = ['focusin', 'focusout', 'focus', 'blur'] as const;

/**
 * Holds presses, keys and moves of the focus back from the page until `signal` aborts: what a person does meanwhile is for the extension. What the page's own script does
 * (`isTrusted` is false) goes its way and counts for nothing.
 *
 * @param heard gets what was held back
 */
export function holdBack(heard: (event: Event) => void, signal: AbortSignal): void {
  // The first of all on the window, before any listener of the page in the document.
  const options = { capture: true, passive: false, signal };
  for (const type of [...PRESSES, ...KEYS, ...FOCUS])
    window.addEventListener(
      type,
      (event) => {
        if (!event.isTrusted) return;
        event.stopImmediatePropagation();
        heard(event);
      },
      options,
    );
}
