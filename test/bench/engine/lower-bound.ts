import { MAX_OPERATIONS } from '../../../lib/quickbooks/batch';
import { INTUIT_LIMITS } from '../../../lib/quickbooks/pacing';
import { LATENCY } from './conditions';

/** The least time that something can take, and how that was worked out. */
export interface Bound {
  readonly seconds: number;
  /** In words and numbers. */
  readonly formula: string;
}

const seconds = (value: number) => value.toFixed(2);

/**
 * The least time for that many new items, whoever sends them: no fewer requests than full batches make, every connection busy from the first moment to the last, and none of the windows
 * entered early. The largest of the four times holds. It is lower than what whole batches can reach, since the last ones can't be shared out evenly.
 */
export function lowerBound(operations: number, connections: number): Bound {
  const requests = Math.ceil(operations / MAX_OPERATIONS);
  const { perRequestMs, perOperationMs } = LATENCY;
  const { requestsPerSecond, requestsPerMinute, batchesPerMinute } = INTUIT_LIMITS;
  // A window lets the next ones in when it has passed, so the last request leaves after so many of them, and takes its own time.
  const window = (limit: number, length: number) =>
    (Math.ceil(requests / limit) - 1) * length + (perRequestMs + perOperationMs) / 1_000;
  const busy = (requests * perRequestMs + operations * perOperationMs) / 1_000 / connections;
  const times = [
    busy,
    window(requestsPerSecond, 1),
    window(requestsPerMinute, 60),
    window(batchesPerMinute, 60),
  ] as const;
  return {
    seconds: Math.max(...times),
    formula:
      `max of: (${requests} batches × ${perRequestMs} ms + ${operations} operations × ${perOperationMs} ms) ÷ ${connections} connections = ${seconds(busy)} s; ` +
      `${requestsPerSecond} requests a second: ${seconds(times[1])} s; ${requestsPerMinute} a minute: ${seconds(times[2])} s; ${batchesPerMinute} batches a minute: ${seconds(times[3])} s`,
  };
}
