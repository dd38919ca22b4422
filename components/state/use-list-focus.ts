import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Keeps the focus in a list that is drawn again. Where what had it goes away, with its row or with a bar, the list takes it; where a row comes to stand elsewhere, which takes the focus from it in browsers
 * without `moveBefore`, it is given back. Nothing scrolls for that.
 *
 * @param list focusable by script (`tabIndex` -1), and there as long as the component is
 * @param around what acts on the list and stands outside of it
 */
export function useListFocus(
  list: RefObject<HTMLElement | null>,
  ...around: readonly RefObject<HTMLElement | null>[]
): void {
  const focused = document.activeElement;
  const isInside = [list, ...around].some(({ current }) => current?.contains(focused));
  const before = isInside && focused instanceof HTMLElement ? focused : null;
  useLayoutEffect(() => {
    const now = document.activeElement;
    // A row may have kept it in its own way.
    if (!before || (now?.isConnected && now !== document.body)) return;
    (before.isConnected ? before : list.current)?.focus({ preventScroll: true });
  });
}
