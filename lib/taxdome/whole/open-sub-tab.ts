import { press } from '../form/press';

/** Opens a sub-tab as a person would, by its tab or its option in a drop-down. */
export function openSubTab(control: HTMLElement): void {
  const select = control instanceof HTMLOptionElement ? control.closest('select') : null;
  if (!select) {
    press(control);
    return;
  }
  select.value = (control as HTMLOptionElement).value;
  for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, { bubbles: true }));
}
