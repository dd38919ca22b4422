import type { Control } from './control';
import { fieldOf } from './match-words';
import { eachText, namesOf, textOf } from './text-of';

/** How far above its input a combo box may show what is chosen. */
const LEVELS = 3;

/**
 * The texts that a choice shows as chosen: a select's option, a trigger's text, an input's value, or what a combo box draws beside its empty input.
 */
export function shownTexts(control: Control): string[] {
  if (control.kind === 'select') return [...control.element.selectedOptions].map((option) => option.text);
  if (control.kind === 'set') return control.options.filter(isChosen).flatMap(optionTexts);
  const { element } = control;
  if (!(element instanceof HTMLInputElement)) {
    const parts = [textOf(element)];
    eachText(element, (node) => parts.push(node.data.trim()));
    return parts.filter((text) => text !== '');
  }
  return element.value.trim() === '' ? besideInput(element) : [element.value];
}

/** What a choice is called: its own text or that of its label. */
export function optionTexts(option: HTMLElement): string[] {
  const labels = option instanceof HTMLInputElement ? [...(option.labels ?? [])].map(textOf) : [];
  const around = option instanceof HTMLInputElement && labels.length === 0 ? [besideRadio(option)] : [];
  const named = option instanceof HTMLInputElement ? [option.getAttribute('aria-label') ?? ''] : namesOf(option);
  return [...named, ...labels, ...around].filter((text) => text !== '');
}

/** How choices look when chosen, where two presses have shown it. */
const provenLooks = new WeakMap<HTMLElement, string>();

/** All that a page can show a choice's state by, without saying it. */
export function lookOf(element: HTMLElement): string {
  return `${element.className} ${element.getAttribute('style') ?? ''}`;
}

/** Remembers how the choice looks now as how it looks when it is chosen. */
export function proveLook(option: HTMLElement): void {
  provenLooks.set(option, lookOf(option));
}

/** Whether the page marks a choice as the chosen one. */
export function isChosen(option: HTMLElement): boolean {
  if (option instanceof HTMLInputElement) return option.checked;
  const inner = option.querySelector<HTMLInputElement>('input[type="radio"]');
  if (inner) return inner.checked;
  const marks = ['aria-pressed', 'aria-checked', 'aria-selected', 'aria-current', 'data-selected', 'data-checked'];
  const mark = marks.map((name) => option.getAttribute(name)).find((value) => value !== null);
  if (mark !== undefined) return mark !== 'false';
  const state = option.dataset.state;
  if (state !== undefined) return /^(?:on|checked|active|selected)$/u.test(state);
  const proven = provenLooks.get(option);
  if (proven !== undefined) return lookOf(option) === proven;
  return [...option.classList].some((name) =>
    /(?:^|[-_]|\b)(?:is-?)?(?:active|selected|checked|pressed|on)$/iu.test(name),
  );
}

function besideInput(input: HTMLInputElement): string[] {
  const texts: string[] = [];
  let at = input.parentElement;
  for (let level = 0; at && level < LEVELS; level++, at = at.parentElement) {
    if (at.querySelectorAll('input:not([type="hidden"]), textarea, select').length > 1) break;
    eachText(at, (node, parent) => {
      if (!parent.closest('label, legend') && !isLabel(node.data)) texts.push(node.data.trim());
    });
    if (texts.length > 0) break;
  }
  return texts;
}

/** A choice's own label; a category may well be called Tax or Name. */
function isLabel(text: string): boolean {
  const match = fieldOf(text);
  return match?.exact === true && (match.field === 'unit' || match.field === 'category');
}

function besideRadio(radio: HTMLInputElement): string {
  const next = radio.nextSibling;
  return (
    (next instanceof Element ? textOf(next) : (next?.textContent ?? '')).trim() || textOf(radio.parentElement ?? radio)
  );
}
