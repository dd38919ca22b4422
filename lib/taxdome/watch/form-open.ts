import { isOwn } from '../own';
import { outside } from '../recognise/outside-rows';

const FIELDS =
  'input:not([type=checkbox], [type=radio], [type=search], [type=hidden], [type=button], [type=submit]), textarea, select, [contenteditable=true], [contenteditable=""]';
const DIALOGS = 'dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true]';

/**
 * Whether a form stands open in which a person may be changing a service: a dialog or a drawer with fields, or a row that is edited in place. Values read
 * meanwhile are not believed.
 */
export function isFormOpen(list: Element | null): boolean {
  const { activeElement } = document;
  // A list has many fields, of which only the one that is worked in says anything.
  if (list?.contains(activeElement) && activeElement?.matches(FIELDS) && isThere(activeElement)) return true;
  const fields = list ? outside(list, FIELDS) : [...document.querySelectorAll<HTMLElement>(FIELDS)];
  return fields.filter(isThere).some((field) => {
    const dialog = field.closest(DIALOGS);
    if (dialog) return !dialog.contains(list);
    return floats(field, list);
  });
}

function isThere(field: Element): boolean {
  return !isOwn(field) && (field.checkVisibility?.({ visibilityProperty: true }) ?? true);
}

/** A drawer without a role: a panel out of the flow that does not hold the list. */
function floats(field: Element, list: Element | null): boolean {
  for (let at: Element | null = field; at && !at.contains(list); at = at.parentElement) {
    if (at.querySelectorAll(FIELDS).length < 2) continue;
    const { position } = getComputedStyle(at);
    if (position === 'fixed' || (position === 'absolute' && at.getBoundingClientRect().height > 200)) return true;
  }
  return false;
}
