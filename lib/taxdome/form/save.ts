import type { Control } from './control';
import { type Form, isGone, saveButton } from './form';
import { errorIn, remarkOn } from './page-message';
import { press } from './press';
import { Refused, Stuck } from './stop';
import { isDisabled } from './visible';
import { settle, waitFor } from './wait-for';

const ENABLING_MS = 3_000;
const SAVING_MS = 12_000;
/** A message and a form that closes all the same: the form's way out is waited for. */
const LEAVING_MS = 400;
/** A toast or a new text says little by itself; with the form still open after so long it is a refusal. */
const REMARK_MS = 3_000;

/**
 * Presses Save and waits for the form to go, or to be emptied for the next entry.
 *
 * @param name gives the name field, if it is still there
 * @param person aborts when a person begins to work in the page; not heeded once Save is pressed
 * @param pressed is told just before Save is pressed
 * @throws Refused with the page's message; Stuck where the page says nothing in time
 */
export async function save(
  form: Form,
  name: () => Control | undefined,
  person: AbortSignal,
  pressed: () => void,
): Promise<void> {
  const button = await waitFor(
    () => {
      const found = saveButton(form.container);
      return found && !isDisabled(found) ? found : null;
    },
    ENABLING_MS,
    person,
  );
  const wrong = errorIn(form);
  if (wrong) throw new Refused(wrong);
  if (!button) throw new Stuck(saveButton(form.container) ? 'save-disabled' : 'no-save-button');
  pressed();
  press(button);
  // From here on the answer counts, whatever a person does.
  const signal = new AbortController().signal;
  await settle(signal);
  const over = () => isGone(form) || isEmptied(name());
  let message = await waitFor(() => (over() ? '' : (errorIn(form) ?? remarkOn(form))), SAVING_MS, signal);
  while (message && !errorIn(form)) {
    // Only a remark: it may be `Saved`, with the form about to close.
    if (await waitFor(() => (over() ? true : errorIn(form) ? false : null), REMARK_MS, signal)) return;
    message = errorIn(form) ?? remarkOn(form);
    if (message) throw new Refused(message);
    message = await waitFor(() => (over() ? '' : (errorIn(form) ?? remarkOn(form))), SAVING_MS, signal);
  }
  if (message === '') return;
  if (await waitFor(() => (over() ? true : null), LEAVING_MS, signal)) return;
  if (message) throw new Refused(message);
  throw new Stuck('not-seen-after-save', true);
}

/** A form that stays open for the next entry empties its fields. */
function isEmptied(name: Control | undefined): boolean {
  return name?.kind === 'text' && name.element.value === '';
}
