const GAP = 6;
const EDGE = 8;

/**
 * Where the card goes: below the badge's row, above it where there is no room, never over it; its end edge at the badge's, within the window.
 *
 * @returns left and top in CSS pixels of the viewport
 */
export function cardPosition(
  badge: DOMRect,
  row: DOMRect,
  card: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
): { left: number; top: number } {
  // A row taller than a line of cards would push the card far away from its badge.
  const tall = row.height > 120;
  const [top, bottom] = tall
    ? [badge.top, badge.bottom]
    : [Math.min(row.top, badge.top), Math.max(row.bottom, badge.bottom)];
  const below = bottom + GAP + card.height <= view.height - EDGE;
  const above = top - GAP - card.height >= EDGE;
  const place = below || !above ? bottom + GAP : top - GAP - card.height;
  const left = badge.right - card.width;
  const start = left >= EDGE ? left : badge.left;
  return { left: Math.max(EDGE, Math.min(start, view.width - card.width - EDGE)), top: place };
}
