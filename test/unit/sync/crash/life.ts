/** Where a worker is killed: at the n-th crossing of the seam, counted over all workers of a schedule, before it has any effect or when it has had all of it. */
export interface Kill {
  readonly at: number;
  readonly when: 'before' | 'after';
  /** The whole browser ends with it, and what was not yet written through to the disk is lost. */
  readonly browser?: boolean;
}

/** Counts every crossing from the workers to store and network, and kills at those that were ordered. */
export class Seam {
  readonly sites: string[] = [];
  readonly #kills: Kill[];

  constructor(kills: readonly Kill[] = []) {
    this.#kills = [...kills].sort((a, b) => a.at - b.at);
  }

  /** The order for this crossing, if any. */
  pass(site: string): Kill | undefined {
    this.sites.push(site);
    const at = this.sites.length - 1;
    while (this.#kills[0] && this.#kills[0].at < at) this.#kills.shift();
    return this.#kills[0]?.at === at ? this.#kills.shift() : undefined;
  }
}

/** One worker's time between its start and its end. Nothing of it goes on after that: what it asks gets no answer, and what it does has no effect. */
export class Life {
  #ended: Kill | true | null = null;
  readonly #endings: (() => void)[] = [];

  constructor(readonly seam: Seam) {}

  get dead(): boolean {
    return this.#ended !== null;
  }

  /** The order that ended it; null where it lives or ended otherwise. */
  get killed(): Kill | null {
    return this.#ended === true ? null : this.#ended;
  }

  /** Runs when it ends. */
  onEnd(work: () => void): void {
    if (this.dead) work();
    else this.#endings.push(work);
  }

  end(kill: Kill | true = true): void {
    if (this.dead) return;
    this.#ended = kill;
    for (const work of this.#endings) work();
  }

  /** Does one thing outside of the worker. `nothing` is what a dead worker gets. */
  cross<T>(site: string, effect: () => T, nothing: () => T): T {
    if (this.dead) return nothing();
    const kill = this.seam.pass(site);
    if (kill?.when === 'before') {
      this.end(kill);
      return nothing();
    }
    const result = effect();
    if (!kill) return result;
    this.end(kill);
    return nothing();
  }

  /** An answer, which never comes where the worker is dead by then. */
  answer<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      work.then(
        (value) => !this.dead && resolve(value),
        (error: unknown) => !this.dead && reject(error),
      );
    });
  }

  /** The same for what crosses the seam and answers later. */
  ask<T>(site: string, effect: () => Promise<T>): Promise<T> {
    return this.answer(this.cross<Promise<T>>(site, effect, never));
  }
}

/** Never settles, and holds on to nothing. */
export function never<T>(): Promise<T> {
  return new Promise<T>(() => {});
}
