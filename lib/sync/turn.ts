import { blocked, eased, nextTurn } from '../quickbooks/pacing';
import { pausing } from '../quickbooks/unanswered';
import { countRead } from '../store/count-read';
import { initialPacing } from '../store/initial-pacing';
import type { Store } from '../store/open';
import type { Pacing } from '../store/schema';

/** Lets requests of one company go one by one, inside Intuit's windows; the counts are stored, so that they outlive the worker. */
export interface Pacer {
  /**
   * Resolves when the request may leave; what it gives is called when the answer is there.
   *
   * @throws QuickBooksError `throttled` while QuickBooks has asked for a pause: it is waited out by whoever asks, and not by a request that hangs
   */
  turn(kind: 'batch' | 'other'): Promise<() => void>;
  /** QuickBooks answered 429. */
  block(retryAfterMs: number): Promise<void>;
  /** QuickBooks answered, and not with a 429. */
  ease(): Promise<void>;
}

/**
 * A pacer of one connection; one per worker and connection, since the requests under way are counted here.
 *
 * @param turned called when an hour in which every request was turned away is full, or over
 */
export function pacer(store: Store, connection: string, now: () => number, turned: () => void = () => {}): Pacer {
  let underWay = 0;
  const waiting: (() => void)[] = [];
  const oneEnded = () => new Promise<void>((resolve) => waiting.push(resolve));

  const claim = async (kind: 'batch' | 'other'): Promise<number> => {
    const transaction = store.transaction(['pacing', 'mirrors'], 'readwrite', { durability: 'relaxed' });
    const pacing = (await transaction.objectStore('pacing').get(connection)) ?? initialPacing(connection);
    const { at, sent } = nextTurn(pacing, kind, now(), underWay);
    const granted = at <= now();
    if (granted) underWay += 1;
    // Also where the turn is not granted: times that a clock which was put back has left in the future are set right.
    void transaction.objectStore('pacing').put({ ...pacing, ...sent });
    if (granted && kind === 'other') await countRead(transaction.objectStore('mirrors'), connection, now());
    await transaction.done;
    if (!granted && sent.blockedUntil > now()) throw pausing(sent.blockedUntil - now());
    return at;
  };

  const change = async (to: (pacing: Pacing) => Pacing | null): Promise<void> => {
    const transaction = store.transaction('pacing', 'readwrite', { durability: 'relaxed' });
    const pacing = (await transaction.store.get(connection)) ?? initialPacing(connection);
    const changed = to(pacing);
    if (changed) void transaction.store.put(changed);
    await transaction.done;
    if (changed && (changed.exhausted ?? false) !== (pacing.exhausted ?? false)) turned();
  };

  return {
    async turn(kind) {
      for (let at = await claim(kind); at > now(); at = await claim(kind)) {
        const pause = new Promise<void>((resolve) => setTimeout(resolve, Math.min(at - now(), 1_000)));
        await Promise.race([pause, oneEnded()]);
      }
      return () => {
        underWay -= 1;
        for (const wake of waiting.splice(0)) wake();
      };
    },
    block: (retryAfterMs) => change((pacing) => blocked(pacing, now(), retryAfterMs)),
    ease: () => change(eased),
  };
}
