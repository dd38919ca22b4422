/** The element that scrolls a list: the nearest with more content than room, else the document, null where all of it is in view. */
export function scrollerOf(list: Element): Element | null {
  const inside = [
    list,
    ...list.querySelectorAll('[role=rowgroup], [class*=scroll i], [class*=viewport i], [class*=virtual i]'),
  ];
  for (const element of inside) if (scrolls(element)) return element;
  for (let at = list.parentElement; at; at = at.parentElement) if (scrolls(at)) return at;
  const page = document.scrollingElement;
  return page && page.scrollHeight > page.clientHeight + 8 ? page : null;
}

function scrolls(element: Element): boolean {
  return (
    element.scrollHeight > element.clientHeight + 8 &&
    element.clientHeight > 40 &&
    /auto|scroll/u.test(getComputedStyle(element).overflowY)
  );
}
