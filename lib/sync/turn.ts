import { blocked, nextTurn } from '../quickbooks/pacing';
import type { Store } from '../store/open';
import type { Pacing } from '../store/schema';

/** Lets requests of one company go one by one, inside Intuit's windows; the counts are stored, so that they outlive the worker. */
export interface Pacer {
  /** Resolves when the request may leave; what it gives is called when the answer is there. */
  turn(kind: 'batch' | 'other'): Promise<() => void>;
  /** QuickBooks answered 429. */
  block(retryAfterMs: number): Promise<void>;
}

const UNPACED: Omit<Pacing, 'connection'> = {
  requests: [],
  batches: [],
  blockedUntil: 0,
  throttledSince: null,
  batchSize: 30,
};

/** A pacer of one connection; one per worker and connection, since the requests under way are counted here. */
export function pacer(store: Store, connection: string, now: () => number): Pacer {
  let underWay = 0;
  const waiting: (() => void)[] = [];
  const oneEnded = () => new Promise<void>((resolve) => waiting.push(resolve));

  const claim = async (kind: 'batch' | 'other'): Promise<number> => {
    const transaction = store.transaction('pacing', 'readwrite', { durability: 'relaxed' });
    const pacing = { ...UNPACED, connection, ...(await transaction.store.get(connection)) };
    const { at, sent } = nextTurn(pacing, kind, now(), underWay);
    if (at <= now()) underWay += 1;
    // Also where the turn is not granted: times that a clock which was put back has left in the future are set right.
    await transaction.store.put({ ...pacing, ...sent });
    await transaction.done;
    return at;
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
    async block(retryAfterMs) {
      const transaction = store.transaction('pacing', 'readwrite');
      const pacing = { ...UNPACED, connection, ...(await transaction.store.get(connection)) };
      await transaction.store.put({
        ...pacing,
        ...blocked(pacing, now(), retryAfterMs),
        throttledSince: pacing.throttledSince ?? now(),
      });
      await transaction.done;
    },
  };
}
