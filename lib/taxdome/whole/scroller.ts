/** The element that scrolls a list: the nearest with more content than room, else the document, null where all of it is in view. */
export function scrollerOf(list: Element): Element | null {
  // From the last row, as the first may be a head that stays in its place.
  const row = [...list.querySelectorAll('tr, [role=row]')].at(-1);
  for (let at: Element | null | undefined = row ?? list; at; at = at.parentElement) if (scrolls(at)) return at;
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
