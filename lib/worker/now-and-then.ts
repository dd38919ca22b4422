/** Several changes within this many milliseconds are answered together. */
const GATHER = 80;
const SLOWEST = 1_000;

const busy = new Map<string, { again: boolean }>();

/**
 * Does work soon, and once for many calls; the last call is always followed by a whole turn of it. One turn at a time, which takes at most a fifth of the worker's time: while a large sync goes on it has better things to do.
 *
 * @param name what is done; of one name one runs at a time
 * @param aside takes the work that nobody waits for
 */
export function nowAndThen(name: string, work: () => Promise<void>, aside: (work: Promise<unknown>) => void): void {
  const under = busy.get(name);
  if (under) {
    under.again = true;
    return;
  }
  const state = { again: false };
  busy.set(name, state);
  const turns = async (): Promise<void> => {
    let pause = GATHER;
    do {
      await new Promise((resolve) => setTimeout(resolve, pause));
      state.again = false;
      const from = performance.now();
      await work();
      // The last change is seen within a second or so.
      pause = Math.min(Math.max(GATHER, (performance.now() - from) * 4), SLOWEST);
    } while (state.again);
  };
  aside(turns().finally(() => busy.delete(name)));
}
