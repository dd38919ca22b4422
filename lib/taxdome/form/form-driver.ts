import type { ServiceDraft } from '../../catalog/copying';
import type { FormOutcome } from '../../messages/protocol';
import { closeForm } from './close-form';
import { createService } from './create-service';
import { keepsValues } from './keeps-values';
import { isPageBusy } from './page-busy';
import { watchPerson } from './person';
import { seenInList } from './seen-in-list';
import type { ServiceList } from './service-list';

/** A worker that died asks again within seconds; later the same draft is a new wish. */
const MEMORY_MS = 120_000;

/** Creates services one after another through the form of the page that it lives in. */
export interface FormDriver {
  create(draft: ServiceDraft): Promise<FormOutcome>;
  /** Whether a person works in the page, or it asks them something. */
  isBusy(): boolean;
}

/**
 * Makes the driver of a page. It remembers for a while for which drafts Save was pressed: asked again for one of them (the worker may die before it hears the
 * answer) it looks for the row and never presses Save a second time.
 *
 * @param language gives the BCP 47 tag of the page
 */
export function formDriver(list: ServiceList, language: () => string): FormDriver {
  const person = watchPerson();
  const saved = new Map<string, number>();
  let left: HTMLElement | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  async function next(draft: ServiceDraft): Promise<FormOutcome> {
    const id = JSON.stringify([draft.name, draft.description, draft.rate, draft.unit, draft.category]);
    if (performance.now() - (saved.get(id) ?? Number.NEGATIVE_INFINITY) < MEMORY_MS) return again(list, draft);
    if (person.recently()) return { outcome: 'busy' };
    if (left?.isConnected) await closeForm(left, new AbortController().signal);
    left = null;
    if (isPageBusy(person)) return { outcome: 'busy' };
    const guard = person.guard();
    try {
      const outcome = await createService(draft, {
        list,
        language: language(),
        person: guard.signal,
        pressed: () => {
          guard.end();
          saved.set(id, performance.now());
        },
        left: (container) => {
          left = container;
        },
      });
      if (outcome.outcome === 'refused') saved.delete(id);
      return outcome;
    } finally {
      guard.end();
    }
  }

  return {
    isBusy: () => isPageBusy(person),
    create(draft) {
      const done = queue.then(() => next(draft));
      queue = done.catch(() => undefined);
      return done;
    },
  };
}

async function again(list: ServiceList, draft: ServiceDraft): Promise<FormOutcome> {
  const seen = await seenInList(list, draft, new AbortController().signal);
  if (!seen) return { outcome: 'stuck', problem: 'not-seen-after-save', maybeSaved: true };
  // A category that the form did not offer was left alone the first time.
  const kept = seen.kept || keepsValues(seen.service, { ...draft, category: null });
  if (!kept) return { outcome: 'stuck', problem: 'value-not-kept', maybeSaved: true };
  return { outcome: 'created', service: seen.service };
}
