import type { Wanted } from './choose';
import { typingPlaces } from './controls';
import { optionsShowing } from './options-showing';
import { press, pressKey } from './press';
import { enterText, leave } from './type-text';
import { isVisible } from './visible';
import { waitFor } from './wait-for';

const OPENING_MS = 1_000;
const CLOSING_MS = 500;
/** Choices may come from the server after the list has opened. */
const LOADING_MS = 600;
const FILTERING_MS = 1_000;
/** A list that is just being drawn holds the same words as what can be chosen. */
const CELL = 'td, th, [role=cell], [role=gridcell], [role=columnheader], [role=rowheader]';

/**
 * Opens a list by its trigger, finds the choice among what has appeared (wherever the page put it), typing to filter where that is possible, and presses it. If the choice is not
 * there, closes the list again without Escape, which would close the form on many pages, and leaves nothing typed behind.
 */
export async function chooseFromPopup(trigger: HTMLElement, wanted: Wanted, signal: AbortSignal): Promise<void> {
  const before = new Set(optionsShowing(wanted.matches));
  const places = new Set(typingPlaces(document));
  const appeared = () =>
    optionsShowing(wanted.matches).find(
      (option) => !before.has(option) && !trigger.contains(option) && (trigger.closest(CELL) || !option.closest(CELL)),
    );
  const typedBefore = trigger instanceof HTMLInputElement ? trigger.value : '';

  let option: HTMLElement | null = null;
  for (const open of [() => press(trigger), () => pressKey(trigger, 'ArrowDown'), () => press(trigger)]) {
    if (option || !trigger.isConnected || hasOpened(trigger)) break;
    open();
    const opened = await waitFor(() => appeared() ?? (hasOpened(trigger) ? true : null), OPENING_MS, signal);
    option = opened === true ? await waitFor(appeared, LOADING_MS, signal) : opened;
  }
  const filter = trigger instanceof HTMLInputElement && !trigger.readOnly ? trigger : newPlace(places);
  for (const text of option || !filter ? [] : wanted.typed) {
    enterText(filter ?? trigger, text);
    option = await waitFor(appeared, FILTERING_MS, signal);
    if (option) break;
  }
  if (option) return pressAndClose(option, trigger, signal);
  if (filter?.isConnected) enterText(filter, filter === trigger ? typedBefore : '');
  await close(trigger, signal);
}

async function pressAndClose(option: HTMLElement, trigger: HTMLElement, signal: AbortSignal): Promise<void> {
  press(option);
  const gone = await waitFor(() => (isVisible(option) ? null : true), CLOSING_MS, signal);
  if (!gone) await close(trigger, signal);
  else if (trigger.isConnected) leave(trigger);
}

async function close(trigger: HTMLElement, signal: AbortSignal): Promise<void> {
  if (!trigger.isConnected) return;
  if (trigger.getAttribute('aria-expanded') === 'true') press(trigger);
  leave(trigger);
  const shut = await waitFor(() => (hasOpened(trigger) ? null : true), CLOSING_MS, signal);
  if (!shut) pressOutside(trigger);
}

/** Lists close when the mouse goes down elsewhere; no click follows, so nothing there is pressed. */
function pressOutside(trigger: HTMLElement): void {
  const elsewhere = trigger.closest('form, [role="dialog"], dialog') ?? document.body;
  const event = { bubbles: true, cancelable: true, composed: true };
  elsewhere.dispatchEvent(new PointerEvent('pointerdown', { ...event, pointerType: 'mouse', isPrimary: true }));
  elsewhere.dispatchEvent(new MouseEvent('mousedown', event));
  elsewhere.dispatchEvent(new PointerEvent('pointerup', { ...event, pointerType: 'mouse', isPrimary: true }));
  elsewhere.dispatchEvent(new MouseEvent('mouseup', event));
}

function hasOpened(trigger: HTMLElement): boolean {
  return trigger.getAttribute('aria-expanded') === 'true' || trigger.dataset.state === 'open';
}

function newPlace(before: ReadonlySet<HTMLElement>): HTMLElement | undefined {
  return typingPlaces(document).find((place) => !before.has(place));
}
