import { typingPlaces } from './controls';
import { DIALOG, saveButton } from './form';

/**
 * The dialog round the fields that are new on the page, or else the smallest block that holds them and a save button, but none of the page's other fields.
 *
 * @param before the places to type into that were there before the form opened
 */
export function newContainer(before: ReadonlySet<HTMLElement>): HTMLElement | null {
  const fresh = typingPlaces(document).filter((place) => !before.has(place));
  const first = fresh[0];
  if (!first) return null;
  const dialog = first.closest<HTMLElement>(DIALOG);
  if (dialog) return dialog;
  let best: HTMLElement | null = null;
  for (let at = first.parentElement; at && at !== document.body; at = at.parentElement) {
    if ([...before].some((old) => at?.contains(old))) break;
    best = at;
    if (fresh.every((place) => at?.contains(place)) && saveButton(at)) break;
  }
  return best;
}
