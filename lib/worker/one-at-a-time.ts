/**
 * Runs work for a name once after each call, one at a time. Calls that come while one is waiting to begin are answered by that one: it sees all that they were about. Each of them would else go on by
 * itself for as long as anything is due.
 *
 * @param report takes what the work throws
 */
export function oneAtATime(work: (name: string) => Promise<void>, report: (error: unknown) => void) {
  const running = new Map<string, Promise<void>>();
  const waiting = new Set<string>();
  return (name: string): void => {
    if (waiting.has(name)) return;
    waiting.add(name);
    const before = running.get(name) ?? Promise.resolve();
    const after = before
      .then(() => {
        waiting.delete(name);
        return work(name);
      })
      .catch(report);
    running.set(name, after);
  };
}
