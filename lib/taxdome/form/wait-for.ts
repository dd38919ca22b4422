/** One frame. */
const PACE_MS = 16;
/** No event tells of the end of every transition, so there is a last look after the last change. */
const LAST_LOOK_MS = 350;
/** Nothing may have changed for so long before the page counts as settled. */
const QUIET_MS = 30;
const LONGEST_SETTLING_MS = 600;

const EVENTS = ['input', 'change', 'focusin', 'focusout', 'transitionend', 'animationend'] as const;

/**
 * Waits until `read` gives something other than null or undefined, looking only when the page has changed.
 *
 * @param pace milliseconds between two looks at a page that changes all the time
 * @returns null when the time is up
 * @throws the signal's reason once it is aborted
 */
export function waitFor<T>(
  read: () => T | null | undefined,
  milliseconds: number,
  signal: AbortSignal,
  pace = PACE_MS,
): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const timers = new Set<ReturnType<typeof setTimeout>>();
    const observer = new MutationObserver(changed);
    let due = false;

    function end(act: () => void) {
      observer.disconnect();
      for (const timer of timers) clearTimeout(timer);
      for (const name of EVENTS) removeEventListener(name, changed, true);
      signal.removeEventListener('abort', aborted);
      act();
    }
    function aborted() {
      end(() => reject(signal.reason));
    }
    function later(act: () => void, after: number) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        act();
      }, after);
      timers.add(timer);
      return timer;
    }
    function look() {
      due = false;
      try {
        const found = read();
        if (found !== null && found !== undefined) end(() => resolve(found));
      } catch (error) {
        end(() => reject(error));
      }
    }
    let lastLook: ReturnType<typeof setTimeout> | undefined;
    function changed() {
      if (!due) {
        due = true;
        later(look, pace);
      }
      if (lastLook !== undefined) {
        clearTimeout(lastLook);
        timers.delete(lastLook);
      }
      lastLook = later(look, LAST_LOOK_MS);
    }

    if (signal.aborted) return reject(signal.reason);
    signal.addEventListener('abort', aborted);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    for (const name of EVENTS) addEventListener(name, changed, true);
    later(() => end(() => resolve(null)), milliseconds);
    look();
  });
}

/** Waits until the page has taken in what was done to it: nothing has changed for a moment. */
export async function settle(signal: AbortSignal): Promise<void> {
  const end = performance.now() + LONGEST_SETTLING_MS;
  let last = performance.now();
  const observer = new MutationObserver(() => {
    last = performance.now();
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  try {
    do {
      signal.throwIfAborted();
      await new Promise((resolve) => setTimeout(resolve, Math.max(1, QUIET_MS - (performance.now() - last))));
    } while (performance.now() - last < QUIET_MS - 2 && performance.now() < end);
    signal.throwIfAborted();
  } finally {
    observer.disconnect();
  }
}
