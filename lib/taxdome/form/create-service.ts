import type { ServiceDraft } from '../../catalog/copying';
import type { FormOutcome } from '../../messages/protocol';
import { closeForm } from './close-form';
import { typingPlaces } from './controls';
import { fill, type Unset } from './fill';
import { findFields } from './find-fields';
import { saveButton } from './form';
import { newContainer } from './new-container';
import { openForm } from './open-form';
import { PersonActs } from './person';
import { save } from './save';
import { rowNamed, seenInList } from './seen-in-list';
import type { ServiceList } from './service-list';
import { showActive } from './show-active';
import { Refused, Stuck } from './stop';

/** What a creation works with. */
export interface Work {
  readonly list: ServiceList;
  /** BCP 47 tag of the page. */
  readonly language: string;
  /** Aborts with `PersonActs` when a person begins to work in the page; not heeded once Save is pressed. */
  readonly person: AbortSignal;
  /** Told when Save is pressed: from then on the service may exist. */
  readonly pressed: () => void;
  /** Told of a form that could not be closed. */
  readonly left: (container: HTMLElement) => void;
}

/**
 * Creates one service through the page's own form, from the press of the create button to the row in the list. Nothing is saved that does not read back as it was typed, nothing
 * is believed that does not show in the list, and whatever ends the work early closes the form.
 */
export async function createService(draft: ServiceDraft, work: Work): Promise<FormOutcome> {
  if (rowNamed(work.list, draft.name)) return { outcome: 'stuck', problem: 'name-taken', maybeSaved: false };
  const before = new Set(typingPlaces(document));
  let container: HTMLElement | null = null;
  let pressed = false;
  const never = new AbortController().signal;
  try {
    await showActive(work.person);
    if (rowNamed(work.list, draft.name)) return { outcome: 'stuck', problem: 'name-taken', maybeSaved: false };
    const form = await openForm(draft, before, work.person, (found) => {
      container = found;
    });
    container = form.container;
    const unset = await fill(form, draft, work.language, work.person);
    work.person.throwIfAborted();
    const name = () => findFields(form.container).name;
    await save(form, name, work.person, () => {
      work.person.throwIfAborted();
      pressed = true;
      work.pressed();
    });
    const outcome = await believe(draft, unset, work, never);
    await close(form.container, before, work);
    return outcome;
  } catch (error) {
    if (container) await close(container, before, work);
    if (error instanceof PersonActs) return { outcome: 'busy' };
    const seen = pressed ? await seenAllTheSame(draft, work, never) : null;
    if (seen) return seen;
    if (error instanceof Refused) return { outcome: 'refused', message: error.message };
    if (error instanceof Stuck) return { outcome: 'stuck', problem: error.problem, maybeSaved: pressed };
    throw error;
  }
}

async function believe(
  draft: ServiceDraft,
  unset: readonly Unset[],
  work: Work,
  signal: AbortSignal,
): Promise<FormOutcome> {
  const typed = unset.includes('category') ? { ...draft, category: null } : draft;
  const seen = await seenInList(work.list, typed, signal);
  if (!seen) return { outcome: 'stuck', problem: 'not-seen-after-save', maybeSaved: true };
  if (!seen.kept) return { outcome: 'stuck', problem: 'value-not-kept', maybeSaved: true };
  return { outcome: 'created', service: seen.service, ...(unset.length > 0 ? { unset } : {}) };
}

/** Closes the form, and also the fresh one that some pages draw for the next entry. */
async function close(container: HTMLElement, before: ReadonlySet<HTMLElement>, work: Work): Promise<void> {
  const never = new AbortController().signal;
  const closed = await closeForm(container, never);
  const another = newContainer(before);
  if (another && saveButton(another) && !(await closeForm(another, never))) work.left(another);
  else if (!closed) work.left(container);
}

/** The page said no, or nothing, and the row is there: the row is right. */
async function seenAllTheSame(draft: ServiceDraft, work: Work, signal: AbortSignal): Promise<FormOutcome | null> {
  if (!rowNamed(work.list, draft.name)) return null;
  return believe(draft, [], work, signal);
}
