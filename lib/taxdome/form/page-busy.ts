import { isOwn } from '../own';
import { typingPlaces } from './controls';
import { DIALOG } from './form';
import type { PersonWatch } from './person';
import { isVisible } from './visible';

/**
 * Whether the page is in somebody's hands: a person worked in it a moment ago, the cursor stands in a form, or a form or question is open.
 */
export function isPageBusy(person: PersonWatch): boolean {
  return person.recently() || hasCursorInForm() || openForms().length > 0;
}

/** A lone search field is no form. */
function hasCursorInForm(): boolean {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || !active.matches('input, textarea, select, [contenteditable]')) return false;
  const form = active.closest(`form, [role="form"], ${DIALOG}`);
  if (!form || !isVisible(active) || form.matches('[role="search"]')) return false;
  return form.matches(DIALOG) || typingPlaces(form).length > 1;
}

/** Dialogs that take the page over, and those with fields to fill. A chat window with its one line is left aside. */
function openForms(): Element[] {
  return [...document.querySelectorAll<HTMLElement>(DIALOG)].filter((dialog) => {
    if (!isVisible(dialog) || isOwn(dialog)) return false;
    const modal = dialog.getAttribute('aria-modal') === 'true' || dialog.matches(':modal');
    return modal || typingPlaces(dialog).length > 1;
  });
}
