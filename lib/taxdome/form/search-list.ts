import { isOwn } from '../own';
import { typingPlaces } from './controls';
import { foldText } from './fold-text';
import { DIALOG } from './form';
import { enterText, leave } from './type-text';

/** What search fields are called in the interface languages of TaxDome (en, fr, de, nl, es, it, pt, ro, da, no, sv, fi, ja). */
const SEARCH =
  /^(?:search|find|recherche|chercher|such|zoek|buscar|búsqueda|cerca|ricerca|pesquis|procura|caut|căut|søg|søk|sök|hae|haku|etsi|検索)/u;

/**
 * Looks for a name by the page's own search field, so that a row on another page of the list, or one that is not drawn, comes to light. A field that holds a person's own
 * search is left alone.
 *
 * @returns what empties the field again; null where there is no such field
 */
export function searchList(name: string): (() => void) | null {
  const field = typingPlaces(document).find(isSearch);
  if (!(field instanceof HTMLInputElement) || field.value !== '') return null;
  enterText(field, name);
  return () => {
    if (!field.isConnected || field.value !== name) return;
    enterText(field, '');
    leave(field);
  };
}

function isSearch(field: HTMLElement): boolean {
  if (field.closest(DIALOG) || isOwn(field) || field.closest('nav, header, aside, [role="banner"]')) return false;
  const names = [field.getAttribute('placeholder'), field.getAttribute('aria-label'), field.getAttribute('name')];
  const labels = field instanceof HTMLInputElement ? [...(field.labels ?? [])].map((label) => label.textContent) : [];
  return (
    field.matches('[type="search"], [role="searchbox"], [role="search"] *') ||
    [...names, ...labels].some((text) => SEARCH.test(foldText(text ?? '')))
  );
}
