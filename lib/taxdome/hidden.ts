const PICTURES = 'img, svg, canvas, video, iframe, embed, object';

/** Filters that leave little of what they are laid on; those that turn a page dark leave all of it. */
const FADING = /opacity|blur|url|brightness|contrast/;

/**
 * Whether the page hides an element from people's eyes and not from the pointer: by a filter or mask, or by a picture over its middle that lets the pointer through. Looks through the whole page: to be asked where there is a
 * reason to.
 */
export function isHidden(element: Element): boolean {
  return isFaded(element) || isCovered(element);
}

function isFaded(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { filter, maskImage } = getComputedStyle(at);
    if (FADING.test(filter) || (maskImage !== 'none' && maskImage !== '')) return true;
  }
  return false;
}

function isCovered(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  for (const other of document.querySelectorAll('*')) {
    if (other.contains(element) || element.contains(other)) continue;
    const style = getComputedStyle(other);
    if (style.pointerEvents !== 'none') continue;
    const box = other.getBoundingClientRect();
    const isThere = box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
    // Empty layers for messages lie over many pages; only what shows something covers.
    if (isThere && paints(other, style) && other.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      return true;
  }
  return false;
}

function paints(element: Element, style: CSSStyleDeclaration): boolean {
  const isClear = /^(?:transparent|rgba\(.*, 0\))$/u.test(style.backgroundColor);
  const hasText = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
  return !isClear || style.backgroundImage !== 'none' || hasText || element.matches(PICTURES);
}
