import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Gives the focus to what has come into the place of what had it, unless something else has it by now.
 *
 * @param taken whether a person's act brought it; what a page opens with takes no focus
 * @param element focusable by script (`tabIndex` -1)
 */
export function useTakenFocus(taken: boolean, element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (taken && document.activeElement === document.body) element.current?.focus({ preventScroll: true });
  }, [taken, element]);
}
