export type Direction = 'left' | 'right' | 'up' | 'down';

/** The keys that move, in a layout from left to right as in one from right to left. */
export const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The place that a person means by an arrow: in the same line beside it, or the nearest one in the line above or below; null where there is none. */
export function nextPlace(places: readonly Element[], from: Element, to: Direction): Element | null {
  const start = from.getBoundingClientRect();
  const across = to === 'left' || to === 'right';
  const sign = to === 'left' || to === 'up' ? -1 : 1;
  const candidates = places.flatMap((place) => {
    if (place === from) return [];
    const box = place.getBoundingClientRect();
    const [dx, dy] = [box.left - start.left, box.top + box.height / 2 - start.top - start.height / 2];
    const inLine = box.top < start.bottom && start.top < box.bottom;
    if (across ? !inLine || dx * sign <= 0 : inLine || dy * sign <= 0) return [];
    return [{ place, far: across ? Math.abs(dx) : Math.abs(dy) * 4 + Math.abs(dx) }];
  });
  return candidates.sort((a, b) => a.far - b.far)[0]?.place ?? null;
}
