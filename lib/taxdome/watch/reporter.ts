import type { PageReport } from '../../catalog/page-report';
import type { Service } from '../../catalog/service';
import type { PageState } from '../../messages/protocol';
import { send } from '../../messages/send';

export type Report = Omit<PageReport, 'at'>;

/** The worker believes a value after two equal reads five seconds apart. */
const AGAIN_AFTER = 5_300;

/** What was read, for one message. */
export interface Reading {
  readonly connection: string;
  readonly services: readonly Service[];
  readonly report: Report;
  readonly formOpen: boolean;
}

/** Tells the worker what the page is and what its list shows: at every change, and once more while it stays as it is. */
export class Reporter {
  #hello = '';
  #read = '';
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly got: (state: PageState) => void,
    readonly failed: () => void,
    readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => clearTimeout(this.#again));
  }

  /** Says what page this is, where that changed since the last time. */
  hello(language: string, firmName: string, report: Report): void {
    const said = JSON.stringify([language, firmName, { ...report, services: 0 }, location.pathname]);
    if (said === this.#hello) return;
    this.#hello = said;
    this.#deliver(send('page.hello', { language, firmName, report: { ...report, at: Date.now() } }));
  }

  /**
   * Says what the list shows, where that changed.
   *
   * @param look reads the list anew for the second report
   */
  read(look: () => Reading | null, whole = false): void {
    const reading = look();
    const said = JSON.stringify(reading);
    if (!reading || (said === this.#read && !whole)) return;
    this.#read = said;
    this.#send(reading, whole);
    clearTimeout(this.#again);
    this.#again = setTimeout(() => {
      const now = look();
      if (!now) return;
      if (JSON.stringify(now) === this.#read) this.#send(now, false);
      else this.read(() => now);
    }, AGAIN_AFTER);
  }

  /** Forgets what was said, so that it is said again. */
  repeat(): void {
    this.#hello = '';
    this.#read = '';
  }

  /** The list is gone: nothing more is said of it until it is back. */
  forget(): void {
    clearTimeout(this.#again);
    this.#read = '';
  }

  #send({ report, ...reading }: Reading, whole: boolean): void {
    this.#deliver(send('page.read', { ...reading, report: { ...report, at: Date.now() }, whole }));
  }

  #deliver(reply: Promise<PageState>): void {
    reply.then(
      (state) => {
        if (!this.signal.aborted) this.got(state);
      },
      () => this.failed(),
    );
  }
}
