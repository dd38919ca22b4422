interface Timer {
  readonly id: number;
  readonly at: number;
  readonly run: () => void;
}

/** Turns of the event loop that no schedule needs at one moment. */
const MOST_TURNS = 30_000;

/** Time that passes only where everything waits for it. Hours take milliseconds, and nothing is left to the speed of the machine. */
export class FakeClock {
  #time: number;
  #lastId = 0;
  #timers: Timer[] = [];
  #busy = 0;
  #offThread = 0;
  #queue: Promise<unknown> = Promise.resolve();
  readonly #soon = globalThis.setImmediate;
  readonly #restore: (() => void)[] = [];

  constructor(start = Date.UTC(2026, 2, 2, 9)) {
    this.#time = start;
  }

  /** Epoch milliseconds. */
  readonly now = (): number => this.#time;

  readonly sleep = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => void this.setTimeout(resolve, milliseconds));

  readonly setTimeout = (run: () => void, milliseconds = 0): number => {
    this.#lastId += 1;
    this.#timers.push({ id: this.#lastId, at: this.#time + Math.max(0, milliseconds), run });
    return this.#lastId;
  };

  readonly clearTimeout = (id: unknown): void => {
    this.#timers = this.#timers.filter((timer) => timer.id !== id);
  };

  /** Takes the place of the machine's timers in this process until `uninstall`; counts what can't be timed, so that it is known when nothing goes on any more. */
  install(): void {
    const subtle = globalThis.crypto.subtle;
    for (const name of ['encrypt', 'decrypt', 'generateKey'] as const) {
      const real = subtle[name].bind(subtle) as (...given: unknown[]) => Promise<unknown>;
      // One after the other, and nothing else goes on meanwhile: so that a schedule is the same every time.
      this.#replace(subtle, name, (...given: unknown[]) => {
        this.#offThread += 1;
        const work = this.#queue.then(() => real(...given));
        const ended = () => {
          this.#offThread -= 1;
        };
        this.#queue = work.then(ended, ended);
        return work;
      });
    }
    this.#replace(globalThis, 'setImmediate', (run: () => void) => {
      this.#busy += 1;
      const attempt = (): unknown => {
        if (this.#offThread > 0) return this.#soon(attempt);
        this.#busy -= 1;
        return run();
      };
      return this.#soon(attempt);
    });
    this.#replace(globalThis, 'setTimeout', this.setTimeout);
    this.#replace(globalThis, 'clearTimeout', this.clearTimeout);
    this.#replace(Date, 'now', this.now);
    this.#replace(AbortSignal, 'timeout', (milliseconds: number) => {
      const controller = new AbortController();
      this.setTimeout(() => controller.abort(new DOMException('Timed out', 'TimeoutError')), milliseconds);
      return controller.signal;
    });
  }

  uninstall(): void {
    for (const restore of this.#restore.splice(0)) restore();
  }

  /** Resolves when nothing goes on any more but what waits for time to pass. */
  async drain(): Promise<void> {
    for (let quiet = 0, turns = 0; quiet < 2; ) {
      // Another thread takes as long as the machine lets it.
      if (this.#offThread === 0) turns += 1;
      if (turns > MOST_TURNS) throw new Error('Goes on for ever without any time passing');
      await new Promise<void>((resolve) => void this.#soon(resolve));
      quiet = this.#busy + this.#offThread === 0 ? quiet + 1 : 0;
    }
  }

  /** Passes time until the next thing that waits for it, at most until `end`. @returns false where nothing waits. */
  tick(end = Number.POSITIVE_INFINITY): boolean {
    const next = this.#timers.reduce<Timer | undefined>(
      (first, timer) => (first && first.at <= timer.at ? first : timer),
      undefined,
    );
    if (!next || next.at > end) return false;
    this.#timers = this.#timers.filter((timer) => timer !== next);
    this.#time = Math.max(this.#time, next.at);
    next.run();
    return true;
  }

  /** Lets so much time pass, with all that happens in it. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#time + milliseconds;
    do await this.drain();
    while (this.tick(end));
    this.#time = end;
  }

  /** Lets time pass until that has ended. Throws where it never does. */
  async until<T>(work: Promise<T>, what: string): Promise<T> {
    let ended = false;
    const end = () => {
      ended = true;
    };
    work.then(end, end);
    const latest = this.#time + 6 * 3_600_000;
    for (await this.drain(); !ended; await this.drain()) {
      if (!this.tick(latest)) throw new Error(`Never ends: ${what}`);
    }
    return work;
  }

  #replace(owner: object, name: string, value: unknown): void {
    const had = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(owner, name, { value, configurable: true, writable: true });
    this.#restore.push(() => {
      if (had) Object.defineProperty(owner, name, had);
      else Reflect.deleteProperty(owner, name);
    });
  }
}
