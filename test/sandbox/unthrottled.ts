import { retryAfter } from '../../lib/quickbooks/retry-after';
import type { Fetch } from '../../lib/quickbooks/token-request';

const TIMES = 3;

/**
 * A `fetch` that waits and sends again what was answered with 429: nothing was done then, and no belief is about it. Others may use the company's requests.
 *
 * @param wait so many ms; where it is interrupted, the answer is given as it is.
 */
export function unthrottled(
  fetch: Fetch,
  wait: (ms: number) => Promise<void>,
  print: (text: string) => void,
  now: () => number,
): Fetch {
  return async (address, init) => {
    for (let time = 1; ; time += 1) {
      const response = await fetch(address, init);
      if (response.status !== 429 || time === TIMES) return response;
      const ms = retryAfter(response.headers.get('retry-after'), now());
      print(`Intuit asks for a pause of ${Math.ceil(ms / 1_000)} s.`);
      try {
        await wait(ms);
      } catch {
        return response;
      }
    }
  };
}
