import { isOwn } from '../own';
import { eachText, textOf } from './text-of';
import { isVisible } from './visible';

const OPTION = '[role="option"], [role="menuitem"], [role="menuitemradio"], [role="treeitem"], li, button, option';
const INLINE = /^inline/u;

/**
 * What shows on the page as a choice with that text. The whole of the choice must match, so that `Create “Tax”` is never taken for the category Tax.
 */
export function optionsShowing(matches: (text: string) => boolean): HTMLElement[] {
  const found = new Set<HTMLElement>();
  eachText(document.body, (_node, parent) => {
    const option = optionAround(parent);
    if (option && !found.has(option) && matches(textOf(option)) && isVisible(option) && !isOwn(option)) {
      found.add(option);
    }
  });
  return [...found];
}

function optionAround(element: Element): HTMLElement | null {
  const option = element.closest<HTMLElement>(OPTION);
  if (option) return option.matches('option') ? null : option;
  let at: Element | null = element;
  while (at?.parentElement && INLINE.test(getComputedStyle(at).display)) at = at.parentElement;
  return at as HTMLElement | null;
}
