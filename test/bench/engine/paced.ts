import { setTimeout as sleep } from 'node:timers/promises';
import { INTUIT_LIMITS, nextTurn, type Sent } from '../../../lib/quickbooks/pacing';
import { latencyOf } from './conditions';

/** Runs one request when Intuit's limits let it, and gives what it gives. */
export type Paced = <Result>(request: () => Promise<Result>) => Promise<Result>;

/**
 * The extension's own windows for somebody else's requests, so that a peer is as fast as can be without a 429. A request counts from when it can have arrived at the latest, which its answer tells: what
 * is late on a busy machine would otherwise be followed too soon.
 */
export function paced(): Paced {
  const requests: { at: number }[] = [];
  let underWay = 0;

  const turn = () => {
    const sent: Sent = { requests: requests.map(({ at }) => at), batches: [], blockedUntil: 0 };
    return nextTurn(sent, 'other', Date.now(), underWay).at;
  };

  const run: Paced = async (request) => {
    for (let at = turn(); at > Date.now(); at = turn()) await sleep(Math.min(Math.max(at - Date.now(), 1), 20));
    const counted = { at: Date.now() };
    requests.push(counted);
    if (requests.length > INTUIT_LIMITS.requestsPerMinute) requests.shift();
    underWay += 1;
    try {
      return await request();
    } catch (error) {
      if (!isThrottled(error)) throw error;
    } finally {
      underWay -= 1;
      counted.at = Math.max(counted.at, Date.now() - latencyOf(1));
    }
    // Only where the machine was too busy even for that; the table shows how often.
    await sleep(1_000);
    return run(request);
  };
  return run;
}

function isThrottled(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'status' in error && error.status === 429;
}

/** Works through a list with as many hands as requests may be under way at once. */
export async function inParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items];
  const hand = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: INTUIT_LIMITS.atOnce }, hand));
}
