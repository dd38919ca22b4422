import { isOwn } from '../own';

const FIELDS =
  'input:not([type=checkbox], [type=radio], [type=search], [type=hidden], [type=button], [type=submit]), textarea, select, [contenteditable=true], [contenteditable=""]';
const DIALOGS = 'dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true]';

/**
 * Whether a form stands open in which a person may be changing a service: a dialog or a drawer with fields, or a row that is edited in place. Values read
 * meanwhile are not believed.
 */
export function isFormOpen(list: Element | null): boolean {
  const fields = [...document.querySelectorAll<HTMLElement>(FIELDS)].filter(
    (field) => !isOwn(field) && (field.checkVisibility?.({ visibilityProperty: true }) ?? true),
  );
  return fields.some((field) => {
    if (list?.contains(field)) return field === document.activeElement;
    const dialog = field.closest(DIALOGS);
    if (dialog) return !dialog.contains(list);
    return floats(field, list);
  });
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
