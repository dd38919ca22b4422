import type { PageWords } from '../../messages/protocol';
import { ownElement } from '../own';

/**
 * Says that the whole list is being read, with the count and a button to stop; a person's own click, key or wheel on the page stops it as well.
 */
export function readingNotice(
  words: PageWords,
  signal: AbortSignal,
): { signal: AbortSignal; count: (count: number) => void; end: () => void } {
  const stop = new AbortController();
  const notice = ownElement('div', 'notice');
  notice.setAttribute('role', 'status');
  const text = document.createElement('span');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.page_reading_stop ?? '';
  notice.append(text, button);
  document.body.append(notice);
  const taken = (event: Event) => event.isTrusted && stop.abort();
  for (const type of ['pointerdown', 'keydown', 'wheel'] as const)
    addEventListener(type, taken, { capture: true, passive: true, signal: stop.signal });
  return {
    signal: AbortSignal.any([stop.signal, signal]),
    count: (count) => {
      text.textContent = (words.page_reading ?? '{count}').replace('{count}', String(count));
    },
    end: () => {
      stop.abort();
      notice.remove();
    },
  };
}
