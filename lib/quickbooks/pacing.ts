import { pauseEnd } from './pause-end';

/** What was sent lately, epoch ms, as it is stored with the connection. */
export interface Sent {
  readonly requests: readonly number[];
  readonly batches: readonly number[];
  /** After a 429: nothing before then. */
  readonly blockedUntil: number;
  /** How many may be under way at once: fewer than Intuit allows where another browser or app uses the same limits. */
  readonly atOnce?: number;
}

/** With what the 429s of a row tell. */
export interface Throttling extends Sent {
  /** Since when every answer was a 429; null while they are not. */
  readonly throttledSince: number | null;
  /** That has lasted for an hour: waiting minutes won't help. */
  readonly exhausted?: boolean;
}

/** Intuit's limits per company and app (Accounting API, "API call limits"). */
export interface Limits {
  readonly requestsPerMinute: number;
  readonly requestsPerSecond: number;
  readonly batchesPerMinute: number;
  readonly atOnce: number;
}

export const INTUIT_LIMITS: Limits = {
  requestsPerMinute: 500,
  requestsPerSecond: 10,
  batchesPerMinute: 40,
  atOnce: 10,
};

/** Requests reach Intuit less evenly than they leave; the windows are kept longer than theirs by so much. */
const SECOND = 1_000 + 100;
const MINUTE = 60_000 + 500;
const HOUR = 3_600_000;
/** How often is looked whether QuickBooks takes requests again that has turned all away for an hour. */
const PATIENCE = HOUR / 4;

/** When the next request may leave, and the history to store: with that request in it where it may leave now. */
export interface Turn {
  /** Epoch ms; not after `now`: it may leave at once. `Infinity`: when one that is under way has ended. */
  readonly at: number;
  readonly sent: Sent;
}

/**
 * The next turn within sliding windows. Pure, so that the counts can outlive the worker. A clock that was put back makes past requests count as just
 * sent, which waits a minute at most; one that was put forward forgets them, and then a 429 corrects it.
 *
 * @param underWay how many requests have no answer yet.
 */
export function nextTurn(
  past: Sent,
  kind: 'batch' | 'other',
  now: number,
  underWay: number,
  limits: Limits = INTUIT_LIMITS,
): Turn {
  const sent = settled(past, now);
  const at = Math.max(
    sent.blockedUntil,
    free(sent.requests, limits.requestsPerSecond, SECOND),
    free(sent.requests, limits.requestsPerMinute, MINUTE),
    kind === 'batch' ? free(sent.batches, limits.batchesPerMinute, MINUTE) : 0,
    underWay >= Math.min(limits.atOnce, past.atOnce ?? limits.atOnce) ? Number.POSITIVE_INFINITY : 0,
  );
  if (at > now) return { at, sent };
  const batches = kind === 'batch' ? [...sent.batches, now] : sent.batches;
  return { at: now, sent: { ...sent, requests: [...sent.requests, now], batches } };
}

/**
 * The history after a 429. The first of a row halves how many may be under way: who else uses the same limits is not known. A row that has lasted for an hour is no matter of a minute: past the free
 * reads of a month Intuit answers so until the next month.
 */
export function blocked<Past extends Throttling>(past: Past, now: number, retryAfterMs: number): Past {
  const sent = settled(past, now);
  // A block that ended long ago was of another row.
  const row = past.throttledSince !== null && now - past.blockedUntil < PATIENCE ? past.throttledSince : now;
  const exhausted = now - row >= HOUR;
  const most = past.atOnce ?? INTUIT_LIMITS.atOnce;
  return {
    ...past,
    ...sent,
    blockedUntil: Math.max(sent.blockedUntil, now + Math.max(retryAfterMs, exhausted ? PATIENCE : SECOND)),
    throttledSince: row,
    exhausted,
    atOnce: sent.blockedUntil > now ? most : Math.max(1, Math.floor(most / 2)),
  };
}

/** The history after an answer that was no 429, or null where that is no news: one more may be under way from now on. */
export function eased<Past extends Throttling>(past: Past): Past | null {
  const most = past.atOnce ?? INTUIT_LIMITS.atOnce;
  if (past.throttledSince === null && most >= INTUIT_LIMITS.atOnce) return null;
  return { ...past, throttledSince: null, exhausted: false, atOnce: Math.min(most + 1, INTUIT_LIMITS.atOnce) };
}

/** Without what no window reaches any more, and without times that are yet to come. */
function settled({ requests, batches, blockedUntil, ...rest }: Sent, now: number): Sent {
  const recent = (times: readonly number[]): number[] =>
    times
      .map((time) => Math.min(time, now))
      .filter((time) => now - time < MINUTE)
      .sort((a, b) => a - b);
  return {
    ...rest,
    requests: recent(requests),
    batches: recent(batches),
    blockedUntil: pauseEnd(blockedUntil, now),
  };
}

/** When one more fits into the window: as soon as the oldest of the last `limit` has left it. */
function free(times: readonly number[], limit: number, window: number): number {
  const oldest = times.at(-limit);
  return oldest === undefined ? 0 : oldest + window;
}
