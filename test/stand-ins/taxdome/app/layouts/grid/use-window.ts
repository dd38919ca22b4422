import { type UIEvent, useState } from 'react';

export const ROW_HEIGHT = 58;
export const VIEW_HEIGHT = 580;
/** Rows that are drawn above and below what is seen. */
const OVERSCAN = 4;
const SLOTS = Math.ceil(VIEW_HEIGHT / ROW_HEIGHT) + 2 * OVERSCAN;

/**
 * Which rows of a long list are drawn, by slot. A slot keeps its element: as one scrolls it takes the row that comes in sight at the other end, so the
 * order in the document is not the order on the screen.
 */
export function useWindow(count: number): {
  slots: (number | null)[];
  onScroll: (event: UIEvent<HTMLElement>) => void;
} {
  const [top, setTop] = useState(0);
  const height = Math.max(0, count * ROW_HEIGHT - VIEW_HEIGHT);
  const first = Math.max(0, Math.floor(Math.min(top, height) / ROW_HEIGHT) - OVERSCAN);
  const slots = Array.from({ length: SLOTS }, (_, slot) => {
    const index = first + ((slot - (first % SLOTS) + SLOTS) % SLOTS);
    return index < count ? index : null;
  });
  return { slots, onScroll: (event) => setTop(event.currentTarget.scrollTop) };
}
