import { type Browser, browser } from 'wxt/browser';
import type { ServiceDraft } from '../../catalog/copying';
import { toRate } from '../../catalog/rate';
import type { FormDriver } from './form-driver';

/**
 * Answers the worker's `form.create` and `form.busy`. Only the extension's own worker may ask: its messages carry the extension's id and come from no tab. Everything else is left to other listeners.
 */
export function answerFormMessages(driver: FormDriver): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Browser.runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id || sender.tab) return undefined;
    if (isRecord(message) && message.name === 'form.busy') return Promise.resolve({ reply: { busy: driver.isBusy() } });
    const draft = draftIn(message);
    return draft ? driver.create(draft).then((reply) => ({ reply })) : undefined;
  });
}

/** The draft of a well-formed `form.create`, checked by hand since no schema library belongs on a page. */
function draftIn(message: unknown): ServiceDraft | null {
  if (!isRecord(message) || message.name !== 'form.create' || !isRecord(message.request)) return null;
  const { draft } = message.request;
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
