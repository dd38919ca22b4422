import { isOwn } from '../own';

/** The pane takes the wheel too; what it lies over scrolls as if it were not there. */
export function scrollUnder({ clientX, clientY, deltaX, deltaY, deltaMode }: WheelEvent): void {
  const lines = deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
  const under = document.elementsFromPoint(clientX, clientY).find((element) => !isOwn(element));
  for (let at = under ?? null; at; at = at.parentElement) {
    const before = [at.scrollTop, at.scrollLeft];
    if (at === document.scrollingElement || /auto|scroll/u.test(getComputedStyle(at).overflow))
      at.scrollBy(deltaX * lines, deltaY * lines);
    if (at.scrollTop !== before[0] || at.scrollLeft !== before[1]) return;
  }
}
