import { browser } from 'wxt/browser';
import type { TabRequests } from './protocol';

/** What a content script does with what the worker asks of it; undefined where that is left to another script of the page. */
export type TabAnswers = {
  readonly [Name in keyof TabRequests]?: (
    request: TabRequests[Name]['request'],
  ) => TabRequests[Name]['reply'] | Promise<TabRequests[Name]['reply']> | undefined;
};

/**
 * Answers what the worker asks of a tab. Only the extension's own worker may ask: its messages carry the extension's id and come from no tab. The answer goes back by
 * the callback, which every browser takes; Chromium learned only lately to take a promise from a listener.
 *
 * @returns ends it
 */
export function answerWorker(answers: TabAnswers): () => void {
  const listen = (
    message: unknown,
    sender: { id?: string | undefined; tab?: unknown },
    respond: (answer?: unknown) => void,
  ): true | undefined => {
    if (sender.id !== browser.runtime.id || sender.tab) return undefined;
    const { name, request } = (message ?? {}) as { name?: unknown; request?: unknown };
    if (typeof name !== 'string' || !Object.hasOwn(answers, name)) return undefined;
    // The protocol's map says that name and request belong together; what must not be believed is checked by who answers.
    const answer = answers[name as keyof TabRequests] as (request: unknown) => unknown;
    const reply = answer(request);
    if (reply === undefined) return undefined;
    Promise.resolve(reply).then(
      (value) => respond({ reply: value }),
      () => respond(),
    );
    return true;
  };
  browser.runtime.onMessage.addListener(listen);
  return () => browser.runtime.onMessage.removeListener(listen);
}
