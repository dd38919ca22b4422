/** No pause is longer: neither what `Retry-After` is taken for, nor one of our own. */
const LONGEST_PAUSE = 3_600_000;

/**
 * When a stored pause is over. One that ends further ahead than any pause is long was set before the clock was put back, and is over now: what waits would else wait as long as the clock was wrong.
 *
 * @param until epoch ms, as it was stored
 * @param now epoch ms
 */
export function pauseEnd(until: number, now: number): number {
  return until - now > LONGEST_PAUSE ? now : until;
}
