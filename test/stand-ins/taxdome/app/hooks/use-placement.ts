import { type CSSProperties, type RefObject, useEffect, useLayoutEffect, useState } from 'react';

const GAP = 4;
const EDGE = 8;
/** Not seen yet, but able to take the focus, which `visibility: hidden` is not. */
const UNPLACED: CSSProperties = { top: 0, left: 0, opacity: 0 };

/** Keeps a floating element at its anchor: below it, above where there is no room, never off the screen. */
export function usePlacement(
  anchor: HTMLElement | null,
  floating: RefObject<HTMLElement | null>,
  align: 'start' | 'end' | 'fill',
): CSSProperties {
  const [style, setStyle] = useState<CSSProperties>(UNPLACED);
  const place = () => {
    const element = floating.current;
    if (!anchor || !element) return;
    const box = anchor.getBoundingClientRect();
    const width = align === 'fill' ? box.width : element.offsetWidth;
    const below = box.bottom + GAP + element.offsetHeight <= window.innerHeight - EDGE;
    const top = below ? box.bottom + GAP : Math.max(EDGE, box.top - GAP - element.offsetHeight);
    const wanted = align === 'end' ? box.right - width : box.left;
    const left = Math.max(EDGE, Math.min(wanted, window.innerWidth - width - EDGE));
    setStyle((old) =>
      old.top === top && old.left === left ? old : { top, left, ...(align === 'fill' ? { width } : {}) },
    );
  };
  useLayoutEffect(place);
  useEffect(() => {
    window.addEventListener('resize', place);
    window.addEventListener('scroll', place, true);
    return () => {
      window.removeEventListener('resize', place);
      window.removeEventListener('scroll', place, true);
    };
  });
  return style;
}
