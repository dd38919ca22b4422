import { typingPlaces } from './controls';
import { isButton } from './match-words';
import { pressables } from './press';
import { namesOf, textOf } from './text-of';
import { isVisible } from './visible';

/** The page's create form while it is open. */
export interface Form {
  /** The dialog, drawer or block that holds the fields and the save button. */
  readonly container: HTMLElement;
  /** What stood on the page when the form had just opened, so that a message can be told from an explanation. */
  readonly textsAtOpening: ReadonlySet<string>;
}

export const DIALOG = '[role="dialog"], [role="alertdialog"], dialog[open], [aria-modal="true"]';

/** Whether the form is no longer there to be worked. */
export function isGone(form: Form): boolean {
  return !isVisible(form.container) || typingPlaces(form.container).length === 0;
}

/** The form's save button, whether or not it can be pressed yet; null where none or several could be it. */
export function saveButton(container: Element): HTMLElement | null {
  const all = pressables(container).filter((element) => isVisible(element));
  const worded = all.filter((element) => namesOf(element).some(isSaving));
  const submits = worded.filter((element) => (element as HTMLButtonElement).type === 'submit');
  for (const candidates of [worded, submits]) {
    const [only] = candidates;
    if (only && candidates.length === 1) return only;
  }
  // `Add` beside a category and `Create service` at the foot: the one that speaks of the service, else the last.
  const service = worded.filter((element) => namesOf(element).some((name) => isButton('createService', name)));
  if (service[0] && service.length === 1) return service[0];
  const sure = worded.filter((element) => namesOf(element).some((name) => /^(?:save|enregistrer)/iu.test(name)));
  if (sure[0] && sure.length === 1) return sure[0];
  if (worded.length > 0) return null;
  const unnamed = all.filter((element) => element.matches('button[type="submit"], input[type="submit"]'));
  return unnamed.length === 1 ? (unnamed[0] ?? null) : null;
}

/** The texts on the page that may be messages. */
export function textsIn(root: Element): Set<string> {
  const texts = new Set<string>();
  for (const element of root.querySelectorAll('*')) {
    if (element.childElementCount === 0 && element.textContent?.trim()) texts.add(textOf(element));
  }
  return texts;
}

function isSaving(text: string): boolean {
  return isButton('save', text) || isButton('createService', text);
}
