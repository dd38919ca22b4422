import { isOwn } from '../own';
import { label } from '../recognise/page-words';

const NEXT =
  /^(?:next|suivant|page suivante|nächst|weiter|volgende|successiv|pagina successiva|avanti|siguiente|página siguiente|próxim|seguinte|următo|pagina următoare|nästa|næste|neste|seuraav|次|›|»|>|→)/u;
const PREVIOUS =
  /^(?:prev|précédent|page précédente|vorherig|zurück|vorige|preceden|pagina precedente|indietro|anterior|página anterior|pagina anterioară|föregående|forrige|edelli|前|‹|«|<|←)/u;

/** The buttons that turn the pages of a list, where it has pages. */
export interface Pager {
  next(): HTMLElement | null;
  previous(): HTMLElement | null;
}

/** Looks outside the rows, near the list, each time anew: pages redraw their pagers. */
export function pagerOf(list: Element): Pager {
  const find = (words: RegExp, relation: string) => () => {
    const near = list.parentElement?.parentElement?.parentElement ?? document.body;
    const buttons = [...near.querySelectorAll<HTMLElement>('button, a, [role=button], li[title]')].filter((button) => {
      const said = [button.getAttribute('aria-label'), button.title, button.textContent].map((text) =>
        label(text ?? ''),
      );
      const named =
        said.some((text) => text.length < 40 && words.test(text)) || button.getAttribute('rel') === relation;
      return (
        named &&
        !isOwn(button) &&
        !button.closest('tbody, [role=row], nav:not([aria-label])') &&
        button.checkVisibility()
      );
    });
    // A list item and the button in it are one.
    const button = buttons.at(-1);
    return button && !isDisabled(button) ? button : null;
  };
  return { next: find(NEXT, 'next'), previous: find(PREVIOUS, 'prev') };
}

function isDisabled(button: HTMLElement): boolean {
  return [button, button.parentElement].some(
    (element) =>
      element?.matches(':disabled, [aria-disabled=true]') ||
      [...(element?.classList ?? [])].some((name) => /(?:^|[-_])disabled$/iu.test(name)),
  );
}
