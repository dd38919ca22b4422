import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Where what had the focus goes away when the component is drawn again, its container takes the focus: whoever uses the keyboard or a screen reader stays where they were.
 *
 * @param container focusable by script (`tabIndex` -1)
 */
export function useFocusKept(container: RefObject<HTMLElement | null>): void {
  const focused = document.activeElement;
  const before = container.current?.contains(focused) ? focused : null;
  useLayoutEffect(() => {
    if (before && !before.isConnected) container.current?.focus();
  });
}
