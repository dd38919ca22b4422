import { availableParallelism, loadavg } from 'node:os';

/** The line that is printed with times. Caches are shared with what else runs, so that even a thread's own time grows on a busy machine. */
export function machine(): string {
  return `${availableParallelism()} processors, of which were wanted in the last minute: ${(loadavg()[0] ?? 0).toFixed(1)}`;
}
