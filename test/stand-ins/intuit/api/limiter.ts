import type { Limits } from '../options';

/** Times of what was let in, newest last. */
class Window {
  readonly #times: number[] = [];

  constructor(
    readonly limit: number,
    readonly lengthMs: number,
  ) {}

  isFull(now: number): boolean {
    while (this.#times[0] !== undefined && this.#times[0] <= now - this.lengthMs) this.#times.shift();
    return this.#times.length >= this.limit;
  }

  add(now: number): void {
    this.#times.push(now);
  }
}

interface Scope {
  readonly minute: Window;
  readonly second: Window;
  readonly batches: Window;
  running: number;
}

/**
 * Intuit's limits as sliding windows: requests a minute per company; requests a second, requests at once and batches a minute per company and app. What is turned away counts for none.
 *
 * @see https://developer.intuit.com/app/developer/qbo/docs/learn/rest-api-features#limits-and-throttles
 */
export class Limiter {
  readonly #companies = new Map<string, Window>();
  readonly #scopes = new Map<string, Scope>();

  constructor(readonly limits: Limits) {}

  /** Lets a request in and returns what must be called at its end, or null where a limit is reached. */
  admit(company: string, client: string, batch: boolean, now: number): (() => void) | null {
    const scope = this.#scope(company, client);
    const windows = [scope.minute, scope.second, ...(batch ? [scope.batches] : [])];
    if (scope.running >= this.limits.concurrent || windows.some((window) => window.isFull(now))) return null;
    for (const window of windows) window.add(now);
    scope.running += 1;
    return () => {
      scope.running -= 1;
    };
  }

  #scope(company: string, client: string): Scope {
    const key = `${company} ${client}`;
    const found = this.#scopes.get(key);
    if (found) return found;
    const minute = this.#companies.get(company) ?? new Window(this.limits.requestsPerMinute, 60_000);
    this.#companies.set(company, minute);
    const second = new Window(this.limits.requestsPerSecond, 1000);
    const scope = { minute, second, batches: new Window(this.limits.batchesPerMinute, 60_000), running: 0 };
    this.#scopes.set(key, scope);
    return scope;
  }
}
