import { setTimeout as sleep } from 'node:timers/promises';
import { type Limits, nextTurn, type Sent } from '../../lib/quickbooks/pacing';

/** Keeps the requests within limits, as the product does. They go out one after another. */
export class Pace {
  #sent: Sent = { requests: [], batches: [], blockedUntil: 0 };

  constructor(
    readonly limits: Limits,
    readonly now: () => number,
  ) {}

  /** For a client's `turn`. @param before is called before each request, and may throw to end the run. */
  turns(before: () => void): (kind: 'batch' | 'other') => Promise<() => void> {
    return async (kind) => {
      for (;;) {
        before();
        const { at, sent } = nextTurn(this.#sent, kind, this.now(), 0, this.limits);
        this.#sent = sent;
        const left = at - this.now();
        if (left <= 0) return () => undefined;
        await sleep(left);
      }
    };
  }
}
