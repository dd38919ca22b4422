import { type RefObject, useEffect } from 'react';

/** Calls `onOutside` for a press or click that is in none of the elements. */
export function useOutsidePress(
  inside: readonly (RefObject<HTMLElement | null> | HTMLElement | null)[],
  onOutside: () => void,
) {
  useEffect(() => {
    const elements = () => inside.map((each) => (each && 'current' in each ? each.current : each));
    const check = (event: Event) => {
      const path = event.composedPath();
      if (!elements().some((element) => element && path.includes(element))) onOutside();
    };
    document.addEventListener('pointerdown', check, true);
    document.addEventListener('click', check, true);
    return () => {
      document.removeEventListener('pointerdown', check, true);
      document.removeEventListener('click', check, true);
    };
  });
}
