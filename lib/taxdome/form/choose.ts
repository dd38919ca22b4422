import { chooseFromPopup } from './choose-from-popup';
import { chooseFromSet } from './choose-from-set';
import { shownTexts } from './chosen';
import type { Control } from './control';
import { waitFor } from './wait-for';

const SHOWING_MS = 1_000;
const OFFERING_MS = 3_000;

/** What is wanted of a choice. */
export interface Wanted {
  readonly matches: (text: string) => boolean;
  /** What to type where the list filters; tried in turn. */
  readonly typed: readonly string[];
}

/**
 * Makes a choice in a select of any kind.
 *
 * @param control gives the control afresh, since the page may draw it again
 * @returns whether the control then shows it as chosen; false leaves the control as it was, as far as that can be done
 */
export async function choose(
  control: () => Control | undefined,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<boolean> {
  const found = control();
  if (!found) return false;
  if (isShown(found, wanted)) return true;
  if (found.kind === 'select') await chooseNative(found.element, wanted, signal);
  else if (found.kind === 'set') return chooseFromSet(found, wanted, signal);
  else await chooseFromPopup(found.element, wanted, signal);
  // While an open list closes, some pages keep the form behind it hidden.
  const shown = await waitFor(() => isShownNow(control(), wanted), SHOWING_MS, signal);
  return shown !== null;
}

function isShownNow(control: Control | undefined, wanted: Wanted): true | null {
  return control && isShown(control, wanted) ? true : null;
}

/** Whether the control shows the wanted choice, and no other beside it. */
export function isShown(control: Control, wanted: Wanted): boolean {
  return shownTexts(control).some(wanted.matches);
}

/** What a drop-down offered when its wanted option did not come: the next form of the run need not wait for it again. */
const offeredInVain = new Set<string>();

async function chooseNative(select: HTMLSelectElement, wanted: Wanted, signal: AbortSignal): Promise<void> {
  const fitting = () => [...select.options].filter((option) => !option.disabled && wanted.matches(option.text));
  const offer = () => JSON.stringify([wanted.typed, [...select.options].map(({ text }) => text)]);
  // Many pages load what is offered when the form opens.
  const come = () => (fitting().length > 0 || offeredInVain.has(offer()) ? true : null);
  if (!(await waitFor(come, OFFERING_MS, signal))) offeredInVain.add(offer());
  const [option, another] = fitting();
  if (!option || another) return;
  select.focus({ preventScroll: true });
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'selectedIndex')?.set?.call(select, option.index);
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
  select.blur();
}
