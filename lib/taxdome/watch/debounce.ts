/**
 * Calls `act` once calls have paused for `pause` ms, at the latest `most` ms after the first; `signal` ends it.
 */
export function debounce(act: () => void, pause: number, most: number, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return () => {
    if (signal.aborted) return;
    const now = Date.now();
    if (timer === undefined) first = now;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        timer = undefined;
        act();
      },
      Math.max(0, Math.min(pause, first + most - now)),
    );
  };
}
