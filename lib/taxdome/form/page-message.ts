import { isOwn } from '../own';
import { typingPlaces } from './controls';
import { type Form, saveButton } from './form';
import { eachText, textOf } from './text-of';
import { isDisabled, isVisible } from './visible';

const ALERT = '[role="alert"], [aria-live="assertive"]';
const LOOKS_LIKE_ERROR = /error|invalid|danger|warning|feedback/iu;
/** Longer texts are content, not messages. */
const LONGEST = 300;

/**
 * What the page says is wrong with the form, from what the page itself marks as wrong. Texts that stood there when the form opened are no messages.
 */
export function errorIn(form: Form): string | null {
  for (const place of invalidPlaces(form)) {
    const text = describedBy(place) ?? markedText(place.parentElement?.parentElement ?? form.container, form);
    if (text) return text;
    if (place instanceof HTMLInputElement && place.validationMessage) return place.validationMessage;
  }
  const alert = [...form.container.querySelectorAll(ALERT)].map(textOf).find((text) => isNew(text, form));
  return alert ?? markedText(form.container, form);
}

/** What the page says beside the form while that stays open and could be saved again: a toast, or a text that is new in the form. */
export function remarkOn(form: Form): string | null {
  const save = saveButton(form.container);
  if (!save || isDisabled(save)) return null;
  const live = [...document.querySelectorAll(`${ALERT}, [role="status"], [aria-live="polite"]`)];
  const toast = live
    .filter((element) => isVisible(element) && !isOwn(element))
    .map(textOf)
    .find((text) => isNew(text, form));
  return toast ?? newText(form);
}

/** Fields that the page marks as wrong, or because of which the browser itself refuses to submit. */
function invalidPlaces(form: Form): HTMLElement[] {
  const marked = form.container.querySelectorAll<HTMLElement>('[aria-invalid="true"]');
  const save = saveButton(form.container);
  const owner = save instanceof HTMLButtonElement && save.type === 'submit' ? save.form : null;
  if (!owner || owner.noValidate) return [...marked];
  const refused = typingPlaces(owner).filter((place) => place instanceof HTMLInputElement && !place.validity.valid);
  return [...marked, ...refused];
}

function describedBy(place: HTMLElement): string | null {
  const ids = ['aria-errormessage', 'aria-describedby'].flatMap((name) =>
    (place.getAttribute(name) ?? '').split(/\s+/u),
  );
  const texts = ids.flatMap((id) => {
    const element = id ? document.getElementById(id) : null;
    return element && isVisible(element) ? [textOf(element)] : [];
  });
  return texts.find((text) => text !== '') ?? null;
}

function markedText(root: Element, form: Form): string | null {
  for (const element of root.querySelectorAll('*')) {
    if (!LOOKS_LIKE_ERROR.test(element.getAttribute('class') ?? '') || !isVisible(element)) continue;
    if (element.matches('input, textarea, select') || element.querySelector('input, textarea, select')) continue;
    const text = textOf(element);
    if (isNew(text, form)) return text;
  }
  return null;
}

function newText(form: Form): string | null {
  const typed = new Set(typingPlaces(form.container).map((place) => (place as HTMLInputElement).value));
  let found: string | null = null;
  eachText(form.container, (node, parent) => {
    const text = node.data.trim();
    if (found || parent.closest('button, [role="button"], [role="combobox"], [contenteditable]') || typed.has(text))
      return;
    if (isNew(text, form) && isNew(textOf(parent), form) && /\p{L}{2}.*\s/u.test(textOf(parent)))
      found = textOf(parent);
  });
  return found;
}

function isNew(text: string, form: Form): boolean {
  return text !== '' && text.length <= LONGEST && !form.textsAtOpening.has(text);
}
