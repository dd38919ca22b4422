import { placeOf } from '../../catalog/place-of';
import type { PageState, WholeRead } from '../../messages/protocol';
import { isOwn } from '../own';
import { firmName } from '../read/firm-name';
import { pageLanguage } from '../read/page-language';
import { READERS } from '../read/readers';
import { followPointing } from '../recognise/pointing-in-use';
import { type Recognition, recognise } from '../recognise/recognise';
import { signature } from '../recognise/signature';
import { shared } from '../shared';
import { debounce } from './debounce';
import type { ListWork, StartList, WatchedPage } from './list-work';
import { PageMutations } from './mutations';
import { type Report, Reporter } from './reporter';
import { watchRoutes } from './routes';

const RETRY = 3_000;

/**
 * Knows what the page is and what the worker says of it. What works on a services list is injected when the page is first taken for one, before the worker's
 * answer, and stays for as long as the page does:
 *
 * ```
 * page changes ─► recognise (debounced) ─► hello ─► worker ─► injects the list's part, answers with the state
 *      └────────► the list's part ─► touched rows ─► badges at once ─► whole read (debounced) ─► worker
 * ```
 */
export class PageController implements WatchedPage {
  #state: PageState | null = null;
  #recognition: Recognition | null = null;
  #list: ListWork | null = null;
  readonly readers = READERS;
  readonly reporter: Reporter;
  readonly mutations: PageMutations;
  readonly #checkRoute: () => void;
  readonly #recogniseSoon: () => void;

  constructor(
    readonly signal: AbortSignal,
    readonly orphaned: () => boolean,
  ) {
    this.reporter = new Reporter(
      (state) => this.#answered(state),
      () => this.failed(),
      signal,
    );
    this.#recogniseSoon = debounce(() => this.recognise(), 150, 700, signal);
    this.#checkRoute = watchRoutes(this.#recogniseSoon, signal);
    this.mutations = new PageMutations((records) => this.#changed(records), signal);
    // A click may open a tab that only styles tell apart.
    addEventListener(
      'click',
      (event) => event.target instanceof Node && !isOwn(event.target) && this.#recogniseSoon(),
      { signal },
    );
    shared.takeList = (start) => this.#take(start);
    this.recognise();
  }

  get state(): PageState | null {
    return this.#state;
  }

  get recognition(): Recognition | null {
    return this.#recognition;
  }

  get ownIntegration(): boolean {
    return (this.#list?.ownIntegrationSeen || this.#recognition?.around.ownIntegration) ?? false;
  }

  /** Whether the page shows a services list. */
  get isListShown(): boolean {
    return this.#recognition?.verdict === 'yes';
  }

  /** Says again what the page is and shows, as if it had changed. */
  sayAgain(): void {
    this.reporter.repeat();
    this.#recogniseSoon();
    this.#list?.readSoon();
  }

  /** The worker may be starting or being updated: what it did not hear is said again. */
  failed(): void {
    if (this.orphaned()) return;
    setTimeout(() => this.sayAgain(), RETRY);
  }

  /** What to show from now on. */
  setState(state: PageState): void {
    const before = this.#state?.connection;
    this.#state = state;
    if (followPointing(state.pointing ?? null)) this.recognise();
    if (state.connection !== null && state.connection !== before) this.#list?.read();
    else this.#list?.draw();
  }

  /**
   * Reads the whole list, all pages and scroll positions, and reports it.
   *
   * @param tabs reads the other sub-tab too, and leaves the page at the one that was open
   */
  async readAll(tabs: 'open' | 'both'): Promise<WholeRead> {
    if (this.#list && this.#state?.connection && this.isListShown) return this.#list.readAll(tabs);
    return { read: 0, complete: false, both: false, narrowed: false };
  }

  recognise(): void {
    const found = recognise(pageLanguage());
    const before = this.#recognition;
    this.#recognition = found;
    this.#list?.recognised(found, before);
    if (found.verdict !== 'yes' || !found.grid) this.reporter.forget();
    this.reporter.hello(pageLanguage(), firmName(), this.report(this.#list?.count ?? 0), this.#list !== null);
    this.#list?.draw();
  }

  report(services: number): Report {
    const found = this.#recognition;
    return {
      recognised: found?.verdict ?? 'no',
      ownIntegration: this.ownIntegration,
      services,
      columns: found?.verdict === 'no' || !found ? '' : signature(found),
      subTab: found?.around.subTab ?? null,
      evidence: found?.evidence ?? [],
      score: found?.score ?? 0,
      path: placeOf(location),
    };
  }

  #changed(records: readonly MutationRecord[]): void {
    this.#checkRoute();
    if (!this.#list || this.#list.changed(records)) this.#recogniseSoon();
  }

  #answered(state: PageState): void {
    this.setState(state);
    // What could not be injected is asked for again.
    if (!this.#list && this.isListShown) this.failed();
  }

  #take(start: StartList): void {
    if (this.#list || this.signal.aborted || !this.#recognition) return;
    this.#list = start(this);
    this.#list.recognised(this.#recognition, null);
    this.#list.draw();
  }
}
