import type { IDBPTransaction } from 'idb';
import { blocked, eased, nextTurn } from '../quickbooks/pacing';
import { pausing } from '../quickbooks/unanswered';
import { countRead } from '../store/count-read';
import { initialPacing } from '../store/initial-pacing';
import type { Store } from '../store/open';
import type { Pacing, Schema } from '../store/schema';

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
  const ended = () => {
    underWay -= 1;
    for (const wake of waiting.splice(0)) wake();
  };
  const oneEnded = () => new Promise<void>((resolve) => waiting.push(resolve));

  /** Null where the turn is granted, else when to ask again. */
  const claim = async (kind: 'batch' | 'other'): Promise<number | null> => {
    const transaction = store.transaction(['pacing', 'mirrors'], 'readwrite', { durability: 'relaxed' });
    const pacing = (await transaction.objectStore('pacing').get(connection)) ?? initialPacing(connection);
    // One look at the clock: it may be put back between two.
    const asked = now();
    const { at, sent } = nextTurn(pacing, kind, asked, underWay);
    const granted = at <= asked;
    if (granted) underWay += 1;
    try {
      await record(transaction, { ...pacing, ...sent }, granted && kind === 'other' ? asked : null);
    } catch (error) {
      if (granted) ended();
      throw error;
    }
    if (!granted && sent.blockedUntil > asked) throw pausing(sent.blockedUntil - asked);
    return granted ? null : at;
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
      for (let at = await claim(kind); at !== null; at = await claim(kind)) {
        const milliseconds = Math.min(at - now(), 1_000);
        const pause = new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
        await Promise.race([pause, oneEnded()]);
      }
      return ended;
    },
    block: (retryAfterMs) => change((pacing) => blocked(pacing, now(), retryAfterMs)),
    ease: () => change(eased),
  };
}

type Claiming = IDBPTransaction<Schema, ('pacing' | 'mirrors')[], 'readwrite'>;

/** Records what was sent, also where the turn is not granted: times that a clock which was put back has left in the future are set right. `readAt` counts a metered read. */
async function record(transaction: Claiming, pacing: Pacing, readAt: number | null): Promise<void> {
  const { connection } = pacing;
  void transaction.objectStore('pacing').put(pacing);
  if (readAt !== null) await countRead(transaction.objectStore('mirrors'), connection, readAt);
  await transaction.done;
}
