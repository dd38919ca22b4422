import { isOwn } from '../own';
import { label } from '../recognise/page-words';
import { numberedPage } from './numbered-page';

/** `Page suivante` as well as `Suivant`. */
const named = (words: string) => new RegExp(`^(?:(?:p[aá]gin[aă]|page|seite|sid[ae]n?|sivu) )?(?:${words})`, 'u');
const NEXT = named(
  'next|suivant|nächst|weiter|volgende|successiv|avanti|siguiente|próxim|seguinte|următo|nästa|næste|neste|seuraav|次|›|»|>|→',
);
const PREVIOUS = named(
  'prev|précédent|vorherig|zurück|vorige|preceden|indietro|anterio|föregående|forrige|edelli|前|‹|«|<|←',
);

/** The buttons that turn the pages of a list, where it has pages. */
export interface Pager {
  next(): HTMLElement | null;
  previous(): HTMLElement | null;
}

/** Looks outside the rows, near the list, each time anew: pages redraw their pagers. */
export function pagerOf(list: Element): Pager {
  const buttons = () => {
    const near = list.parentElement?.parentElement?.parentElement ?? document.body;
    return [...near.querySelectorAll<HTMLElement>('button, a, [role=button], li[title]')].filter(
      (button) =>
        !isOwn(button) &&
        !button.closest('tbody, [role=row], nav:not([aria-label])') &&
        !list.contains(button) &&
        button.checkVisibility(),
    );
  };
  const turn = (words: RegExp, relation: string, step: 1 | -1) => () => {
    const all = buttons();
    // A list item and the button in it are one.
    const button = all.filter((candidate) => isNamed(candidate, words, relation)).at(-1);
    if (button) return isDisabled(button) ? null : button;
    return numberedPage(all, step);
  };
  return { next: turn(NEXT, 'next', 1), previous: turn(PREVIOUS, 'prev', -1) };
}

function isNamed(button: HTMLElement, words: RegExp, relation: string): boolean {
  const said = [button.getAttribute('aria-label'), button.title, button.textContent].map((text) => label(text ?? ''));
  return said.some((text) => text.length < 40 && words.test(text)) || button.getAttribute('rel') === relation;
}

function isDisabled(button: HTMLElement): boolean {
  return [button, button.parentElement].some(
    (element) =>
      element?.matches(':disabled, [aria-disabled=true]') ||
      [...(element?.classList ?? [])].some((name) => /(?:^|[-_])disabled$/iu.test(name)),
  );
}
