import type { ServiceDraft } from '../../catalog/copying';
import { toRate } from '../../catalog/rate';
import { answerWorker } from '../../messages/answer-worker';
import type { FormDriver } from './form-driver';

/** Answers the worker's `form.create` and `form.busy`. What is no well-formed draft gets no answer. */
export function answerFormMessages(driver: FormDriver): void {
  answerWorker({
    'form.busy': () => ({ busy: driver.isBusy() }),
    'form.create': (request) => {
      const draft = draftIn(request);
      return draft ? driver.create(draft) : undefined;
    },
  });
}

/** The draft of a well-formed request, checked by hand since no schema library belongs on a page. */
function draftIn(request: unknown): ServiceDraft | null {
  if (!isRecord(request)) return null;
  const { draft } = request;
  if (!isRecord(draft) || typeof draft.name !== 'string' || draft.name.trim() === '') return null;
  const { name, description, rate, unit, category } = draft;
  const exact = typeof rate === 'string' ? (toRate(rate) ?? null) : null;
  if (!isTextOrNull(description) || !isTextOrNull(category) || (rate !== null && exact !== rate)) return null;
  if (unit !== null && unit !== 'hour' && unit !== 'item') return null;
  return { name, description, rate: exact, unit, category };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}
