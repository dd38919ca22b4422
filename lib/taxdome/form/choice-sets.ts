import { unitFromText } from '../../catalog/unit-words';
import type { Control } from './control';
import { namesOf } from './text-of';
import { isVisible } from './visible';

type ChoiceSet = Extract<Control, { kind: 'set' }>;

/** More buttons than these side by side are a toolbar, not a choice. */
const MOST_SEGMENTS = 6;

/** Groups of choices that all show at once. A native radio may be drawn by its label and be invisible itself. */
export function choiceSets(root: Element): ChoiceSet[] {
  const sets: ChoiceSet[] = [];
  const taken = (element: Element) => sets.some((set) => set.options.includes(element as HTMLElement));
  for (const options of radioGroups(root)) {
    if (options.length > 1) sets.push({ kind: 'set', element: commonAncestor(options), options });
  }
  for (const list of root.querySelectorAll<HTMLElement>('[role="listbox"]')) {
    const options = [...list.querySelectorAll<HTMLElement>('[role="option"]')].filter(isVisible);
    if (options.length > 1) sets.push({ kind: 'set', element: list, options });
  }
  for (const button of root.querySelectorAll<HTMLElement>('button, [role="button"], [role="tab"], [tabindex]')) {
    if (taken(button) || !isVisible(button) || unitOf(button) !== 'hour') continue;
    const options = segmentsAround(button, root).filter((option) => !taken(option));
    if (options.some((option) => unitOf(option) === 'item')) {
      sets.push({ kind: 'set', element: commonAncestor(options), options });
    }
  }
  return sets;
}

function radioGroups(root: Element): HTMLElement[][] {
  const groups = new Map<unknown, HTMLElement[]>();
  for (const radio of root.querySelectorAll<HTMLElement>(
    'input[type="radio"], [role="radio"], [role="menuitemradio"]',
  )) {
    const own = radio instanceof HTMLInputElement ? radio.name : '';
    const group = own || radio.closest('[role="radiogroup"], [role="group"], fieldset') || radio.parentElement;
    groups.set(group, [...(groups.get(group) ?? []), radio]);
  }
  return [...groups.values()];
}

/** The buttons of the nearest ancestor that holds several, if they are few. */
function segmentsAround(button: HTMLElement, root: Element): HTMLElement[] {
  for (let at = button.parentElement; at && root.contains(at); at = at.parentElement) {
    const same = [...at.querySelectorAll<HTMLElement>('button, [role="button"], [role="tab"], [tabindex]')].filter(
      (option) => isVisible(option) && !option.contains(button.parentElement),
    );
    if (same.length > MOST_SEGMENTS) return [];
    if (same.length > 1) return same;
  }
  return [];
}

function unitOf(option: HTMLElement) {
  return (
    namesOf(option)
      .map(unitFromText)
      .find((unit) => unit !== null) ?? null
  );
}

function commonAncestor(elements: readonly HTMLElement[]): HTMLElement {
  let at = elements[0]?.parentElement ?? document.body;
  while (!elements.every((element) => at.contains(element))) at = at.parentElement ?? document.body;
  return at;
}
