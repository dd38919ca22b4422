import { useLayoutEffect, useRef } from 'preact/hooks';

/** Rows that take the focus by script; what stands inside of them may do so too. */
const ROWS = 'ul > [tabindex="-1"], tbody > [tabindex="-1"]';

/**
 * Gives the focus to the first of the rows that a button brings: the button goes away, or comes to stand below all of them.
 *
 * @returns takes the button's click, before more is drawn. The rows are in the button's section, and focusable by script (`tabIndex` -1)
 */
export function useMoreFocus(): (click: MouseEvent) => void {
  const before = useRef<{ around: Element; count: number } | null>(null);
  useLayoutEffect(() => {
    if (!before.current) return;
    const { around, count } = before.current;
    before.current = null;
    around.querySelectorAll<HTMLElement>(ROWS)[count]?.focus();
  });
  return ({ currentTarget }) => {
    const around = (currentTarget as Element).closest('section, main');
    before.current = around && { around, count: around.querySelectorAll(ROWS).length };
  };
}
