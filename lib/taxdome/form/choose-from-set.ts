import type { Wanted } from './choose';
import { isChosen, lookOf, optionTexts, proveLook } from './chosen';
import type { Control } from './control';
import { press } from './press';
import { isVisible } from './visible';
import { settle } from './wait-for';

type ChoiceSet = Extract<Control, { kind: 'set' }>;

/**
 * Presses one of several choices that all show. Where the page marks the chosen one by nothing but its look, two presses prove it: after the other choice and then the wanted
 * one, the two must have swapped looks.
 */
export async function chooseFromSet(set: ChoiceSet, wanted: Wanted, signal: AbortSignal): Promise<boolean> {
  const fitting = set.options.filter((option) => optionTexts(option).some(wanted.matches));
  const [option] = fitting;
  if (!option || fitting.length > 1) return false;
  pressOption(option);
  await settle(signal);
  if (isChosen(option)) return set.options.every((other) => other === option || !isChosen(other));
  const other = set.options.find((candidate) => candidate !== option);
  if (!other || !option.isConnected || set.options.some(isChosen)) return false;
  const chosen = lookOf(option);
  pressOption(other);
  await settle(signal);
  const unchosen = lookOf(option);
  pressOption(option);
  await settle(signal);
  if (lookOf(option) !== chosen || chosen === unchosen || lookOf(other) !== unchosen) return false;
  proveLook(option);
  return true;
}

function pressOption(option: HTMLElement): void {
  const drawnByLabel = option instanceof HTMLInputElement && !isVisible(option);
  press(drawnByLabel ? (option.labels?.[0] ?? option) : option);
}
