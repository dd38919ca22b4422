import { isOwn } from '../own';
import { DIALOG } from './form';
import { isButton } from './match-words';
import { pressables } from './press';
import { namesOf } from './text-of';
import { isDisabled, isWorkable } from './visible';

const LIST = 'table, [role="table"], [role="grid"], [role="treegrid"], [role="list"]';
const ASIDE = 'nav, aside, header, footer, [role="navigation"], [role="banner"], [role="menu"]';

/**
 * The page's own button that opens the create form. Its words decide (`Create service`, `New service`); a bare `Create` or `New` counts only beside a list. `Copy from…` is never it,
 * and nothing that the extension added.
 */
export function createButton(): HTMLElement | null {
  const lists = [...document.querySelectorAll(LIST)].filter(isWorkable);
  const candidates = pressables(document).flatMap((element) => {
    const weight = weightOf(element, lists);
    return weight > 0 ? [{ element, weight }] : [];
  });
  const [best, second] = candidates.sort((a, b) => b.weight - a.weight);
  if (!best) return null;
  // Two bare `Create` are a guess; of two that both say `Create service` either will do.
  return best.weight >= 10 || best.weight > (second?.weight ?? 0) ? best.element : null;
}

function weightOf(element: HTMLElement, lists: readonly Element[]): number {
  const names = namesOf(element);
  const sure = names.some((name) => isButton('createService', name));
  if (!sure && !names.some((name) => isButton('create', name))) return 0;
  if (!isWorkable(element) || isDisabled(element) || isOwn(element) || element.closest(DIALOG)) return 0;
  const distance = lists.length > 0 ? Math.min(...lists.map((list) => stepsApart(element, list))) : 0;
  if (lists.some((list) => list.contains(element) && element.closest('tr, [role="row"], li'))) return 0;
  if (!sure && (lists.length === 0 || element.closest(ASIDE))) return 0;
  return (
    (sure ? 20 : 8) - Math.min(distance, 6) - (element.closest(ASIDE) ? 3 : 0) - (element.matches('a[href]') ? 1 : 0)
  );
}

/** How many levels above the list the two meet. */
function stepsApart(element: Element, list: Element): number {
  let steps = 0;
  for (let at: Element | null = list; at && !at.contains(element); at = at.parentElement) steps++;
  return steps;
}
