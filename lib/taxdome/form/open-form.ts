import type { ServiceDraft } from '../../catalog/copying';
import { isOwn } from '../own';
import { createButton } from './create-button';
import { findFields } from './find-fields';
import { type Form, saveButton, textsIn } from './form';
import { isButton } from './match-words';
import { newContainer } from './new-container';
import { press, pressables } from './press';
import { Stuck } from './stop';
import { namesOf } from './text-of';
import { isVisible } from './visible';
import { waitFor } from './wait-for';

const BUTTON_MS = 4_000;
const OPENING_MS = 8_000;
const COMING_MS = 1_000;

/**
 * Presses the page's create button, and the entry of its menu if that is what it opens, and waits for a form with the fields that the draft needs.
 *
 * @param before the places to type into that are on the page already
 * @param opened is told of the form's container as soon as there is one, complete or not, so that it can be closed whatever happens
 * @throws Stuck
 */
export async function openForm(
  draft: ServiceDraft,
  before: ReadonlySet<HTMLElement>,
  signal: AbortSignal,
  opened: (container: HTMLElement) => void,
): Promise<Form> {
  const button = await waitFor(createButton, BUTTON_MS, signal);
  if (!button) throw new Stuck('no-create-button');
  const entriesBefore = new Set(menuEntries());
  let pressedEntry = false;
  let missing: Stuck = new Stuck('no-form');
  press(button);
  const container = await waitFor(
    () => {
      const found = newContainer(before);
      if (found) {
        opened(found);
        const lacks = whatIsMissing(found, draft);
        if (!lacks) return found;
        missing = lacks;
      } else if (!pressedEntry) {
        const entry = menuEntries().find((candidate) => !entriesBefore.has(candidate) && candidate !== button);
        if (entry) {
          pressedEntry = true;
          press(entry);
        }
      }
      return null;
    },
    OPENING_MS,
    signal,
  ).catch(async (reason: unknown) => {
    // A person was quicker than the form: it has been asked for, so it comes, and is not left open.
    const late = await waitFor(() => newContainer(before), COMING_MS, new AbortController().signal);
    if (late) opened(late);
    throw reason;
  });
  if (!container) throw missing;
  return { container, textsAtOpening: textsIn(document.body) };
}

/** Entries of an open menu that create a service. */
function menuEntries(): HTMLElement[] {
  const names = ['createService', 'service', 'create'] as const;
  const entries = pressables(document).filter((element) => isVisible(element) && !isOwn(element));
  const sure = entries.map((element) => ({
    element,
    rank: names.findIndex((button) => namesOf(element).some((name) => isButton(button, name))),
  }));
  return sure
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank)
    .map(({ element }) => element);
}

function whatIsMissing(container: HTMLElement, draft: ServiceDraft): Stuck | null {
  const fields = findFields(container);
  if (!fields.name) return new Stuck('no-name-field');
  if (draft.rate !== null && fields.rate?.kind !== 'text') return new Stuck('no-rate-field');
  if (draft.unit !== null && !fields.unit) return new Stuck('no-rate-type');
  return saveButton(container) ? null : new Stuck('no-save-button');
}
