import type { ServiceView } from '../../lib/catalog/overview';

/** How far the run under way is. */
export interface RunProgress {
  readonly synced: number;
  readonly failed: number;
  readonly total: number;
}

/** Writes of one run are recorded in one go; what was recorded so much earlier belongs to another. */
const SAME_RUN_MS = 5_000;

/** The run that the open writes belong to, from the outbox alone, so that a popup opened half-way shows the same. null where nothing is under way. */
export function runProgress(views: readonly ServiceView[]): RunProgress | null {
  const operations = views.flatMap(({ operation }) => operation ?? []);
  const open = operations.filter(({ state }) => state === 'queued' || state === 'sending');
  if (open.length === 0) return null;
  const start = open.reduce((earliest, { createdAt }) => Math.min(earliest, createdAt), Number.POSITIVE_INFINITY);
  const run = operations.filter(({ createdAt }) => createdAt >= start - SAME_RUN_MS);
  return {
    synced: run.filter(({ state }) => state === 'done').length,
    failed: run.filter(({ state }) => state === 'failed').length,
    total: run.length,
  };
}
