import type { PageReport } from '../../catalog/page-report';
import type { Service } from '../../catalog/service';
import type { PageState } from '../../messages/protocol';
import { send } from '../../messages/send';

export type Report = Omit<PageReport, 'at'>;

/** The worker believes a value after two equal reads five seconds apart, counted from when it took the first one in: it may have had to start for it. */
const AGAIN_AFTER = 5_300;
/** What could not be done when it was said, since QuickBooks was out of reach, is done at a later time; in milliseconds. */
const NOW_AND_THEN = 5 * 60_000;

/** What was read, for one message. */
export interface Reading {
  readonly connection: string;
  readonly services: readonly Service[];
  readonly report: Report;
  readonly formOpen: boolean;
}

/** Tells the worker what the page is and what its list shows: at every change, once more when it stayed as it is, and then every few minutes. */
export class Reporter {
  #hello = '';
  #read = '';
  /** Counts the reads that began anew: a second report is of the newest. */
  #turn = 0;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly got: (state: PageState) => void,
    readonly failed: () => void,
    readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => clearTimeout(this.#again));
  }

  /** Says what page this is, where that changed since the last time. */
  hello(language: string, firmName: string, report: Report, hasListPart: boolean): void {
    const said = JSON.stringify([language, firmName, { ...report, services: 0 }, location.pathname]);
    if (said === this.#hello) return;
    this.#hello = said;
    void this.#deliver(send('page.hello', { language, firmName, report: { ...report, at: Date.now() }, hasListPart }));
  }

  /**
   * Says what the list shows, where that changed.
   *
   * @param look reads the list; `anew` for a later report, where nothing is to be taken from what was read before
   */
  read(look: (anew: boolean) => Reading | null, whole = false): void {
    const reading = look(false);
    const said = JSON.stringify(reading);
    if (!reading || (said === this.#read && !whole)) return;
    this.#read = said;
    clearTimeout(this.#again);
    const turn = ++this.#turn;
    void this.#send(reading, whole).then(() => this.#sayAgain(look, turn));
  }

  #sayAgain(look: (anew: boolean) => Reading | null, turn: number, pause = AGAIN_AFTER): void {
    if (turn !== this.#turn || this.signal.aborted) return;
    this.#again = setTimeout(() => {
      const now = look(true);
      if (!now) return;
      if (JSON.stringify(now) !== this.#read) this.read(look);
      else void this.#send(now, false).then((heard) => this.#sayAgain(look, turn, heard ? NOW_AND_THEN : AGAIN_AFTER));
    }, pause);
  }

  /** Forgets what was said, so that it is said again. */
  repeat(): void {
    this.#hello = '';
    this.#read = '';
  }

  /** The list is gone: nothing more is said of it until it is back. */
  forget(): void {
    clearTimeout(this.#again);
    this.#turn += 1;
    this.#read = '';
  }

  #send({ report, ...reading }: Reading, whole: boolean): Promise<boolean> {
    return this.#deliver(send('page.read', { ...reading, report: { ...report, at: Date.now() }, whole }));
  }

  /** Resolves when the worker has answered (true), or could not. */
  #deliver(reply: Promise<PageState>): Promise<boolean> {
    return reply.then(
      (state) => {
        if (!this.signal.aborted) this.got(state);
        return true;
      },
      () => {
        this.failed();
        return false;
      },
    );
  }
}
