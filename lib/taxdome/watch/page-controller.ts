import { placeOf } from '../../catalog/place-of';
import type { Service } from '../../catalog/service';
import type { PageState, WholeRead } from '../../messages/protocol';
import { send } from '../../messages/send';
import { badgeOf, hearBadges } from '../badges/badge';
import { removeBadges } from '../badges/badge-layer';
import { BADGE_STYLES } from '../badges/badge-styles';
import { DetailCard } from '../detail/detail-card';
import { RowMenu } from '../menu/row-menu';
import { isOwn } from '../own';
import { firmName } from '../read/firm-name';
import { fitting } from '../read/fitting';
import { pageLanguage } from '../read/page-language';
import type { ReadRow } from '../read/read-list';
import { RowIds } from '../read/row-ids';
import { followPointing } from '../recognise/pointing-in-use';
import { type Recognition, recognise } from '../recognise/recognise';
import { signature } from '../recognise/signature';
import { addStyles } from '../styles';
import { Toolbar } from '../toolbar/toolbar';
import { TOOLBAR_STYLES } from '../toolbar/toolbar-styles';
import { debounce } from './debounce';
import { isFormOpen } from './form-open';
import { ListView } from './list-view';
import { PageMutations } from './mutations';
import { readAll } from './read-all';
import { type Reading, type Report, Reporter } from './reporter';
import { watchRoutes } from './routes';
import { StaleRows } from './stale-rows';
import { watchTheme } from './theme';
import { touchedRows } from './touched-rows';

const RETRY = 3_000;

/**
 * Keeps what the extension shows in step with the page and the worker:
 *
 * ```
 * page changes ─► touched rows ─► badges at once ─► whole read (debounced) ─► worker
 *            └──► around the list ─► recognise again (debounced)               │
 * badges, toolbar, prompt ◄──────────────── state ◄────────────────────────────┘
 * ```
 */
export class PageController {
  #state: PageState | null = null;
  #view: ListView | null = null;
  #recognition: Recognition | null = null;
  #ownIntegrationSeen = false;
  #formOpen = false;
  #count = 0;
  readonly #ids = new RowIds();
  readonly #stale = new StaleRows(() => this.#readSoon());
  readonly #reporter: Reporter;
  readonly #mutations: PageMutations;
  readonly #detail: DetailCard;
  readonly #toolbar: Toolbar;
  readonly #adopt: () => void;
  readonly #checkRoute: () => void;
  readonly #recogniseSoon: () => void;
  readonly #readSoon: () => void;

  constructor(
    readonly signal: AbortSignal,
    orphaned: () => boolean,
  ) {
    // The worker may be starting or being updated: what it did not hear is said again.
    const failed = () => {
      if (orphaned()) return;
      setTimeout(() => this.sayAgain(), RETRY);
    };
    this.#adopt = addStyles(BADGE_STYLES + TOOLBAR_STYLES, signal);
    this.#reporter = new Reporter((state) => this.setState(state), failed, signal);
    this.#detail = new DetailCard(
      () => ({
        connection: this.#state?.connection ?? null,
        words: this.#state?.words ?? {},
        menuOpen: menu.isOpen,
      }),
      signal,
    );
    this.#toolbar = new Toolbar(failed, signal);
    this.#recogniseSoon = debounce(() => this.#recognise(), 150, 700, signal);
    this.#readSoon = debounce(() => this.#read(), 300, 1_500, signal);
    this.#checkRoute = watchRoutes(this.#recogniseSoon, signal);
    const menu = new RowMenu(
      {
        rowAt: (node) => this.#view?.rowAt(node) ?? null,
        labelFor: (key) => this.#menuLabel(key),
        sync: (key) => void this.#sync(key),
        opened: () => this.#detail.close(false),
        ownIntegrationSeen: () => {
          this.#ownIntegrationSeen = true;
          this.#recognise();
        },
      },
      signal,
    );
    this.#mutations = new PageMutations((records) => this.#changed(records), signal);
    hearBadges((badge) => void this.#detail.openDialog(badge), signal);
    watchTheme(() => {
      this.#view?.measureAgain();
      this.#toolbar.remove();
      this.#draw();
    }, signal);
    // A click may open a tab that only styles tell apart.
    addEventListener(
      'click',
      (event) => event.target instanceof Node && !isOwn(event.target) && this.#recogniseSoon(),
      { signal },
    );
    this.#recognise();
  }

  /** Says again what the page is and shows, as if it had changed. */
  sayAgain(): void {
    this.#reporter.repeat();
    this.#recogniseSoon();
    this.#readSoon();
  }

  /** What to show from now on. */
  setState(state: PageState): void {
    const before = this.#state?.connection;
    this.#state = state;
    if (followPointing(state.pointing ?? null)) this.#recognise();
    if (state.connection !== null && state.connection !== before) this.#read();
    else this.#draw();
  }

  /** Whether the page shows a services list. */
  get isListShown(): boolean {
    return this.#recognition?.verdict === 'yes';
  }

  /**
   * Reads the whole list, all pages and scroll positions, and reports it.
   *
   * @param tabs reads the other sub-tab too, and leaves the page at the one that was open
   */
  async readAll(tabs: 'open' | 'both'): Promise<WholeRead> {
    const { connection, words } = this.#state ?? {};
    if (!connection || !words || !this.isListShown) return { read: 0, complete: false, both: false, narrowed: false };
    const access = {
      recognition: () => this.#recognition,
      recognise: () => this.#recognise(),
      list: () => this.#list,
      rows: () => this.#rows()?.map(({ service }) => service) ?? null,
      report: (services: readonly Service[], complete: boolean) => {
        const report = this.#report(services.length);
        const read = { connection, services: fitting(services), report, formOpen: isFormOpen(this.#list) };
        this.#reporter.read(() => read, complete);
      },
    };
    return readAll(access, tabs, words, this.signal);
  }

  #changed(records: readonly MutationRecord[]): void {
    this.#checkRoute();
    const grid = this.#view?.recognition.grid;
    if (!grid?.root.isConnected) {
      this.#recogniseSoon();
      return;
    }
    const touched = touchedRows(grid, records);
    if (touched.any) this.#view?.touchAll();
    this.#view?.touch(touched.rows);
    if (touched.rows.size > 0 && this.#shown) this.#drawRows(touched.rows);
    if (touched.list) this.#readSoon();
    // Without a row left the list may be another one now.
    if (touched.around || touched.rows.size === 0 || grid.kind === 'blocks') this.#recogniseSoon();
  }

  #recognise(): void {
    const found = recognise(pageLanguage());
    const before = this.#recognition;
    this.#recognition = found;
    this.#adopt();
    const grid = found.verdict === 'yes' ? found.grid : null;
    const same =
      grid !== null &&
      before?.verdict === 'yes' &&
      before.grid?.root === grid.root &&
      signature(before) === signature(found);
    if (this.#view && !same) {
      removeBadges();
      this.#view = null;
    }
    if (!grid) this.#reporter.forget();
    else if (this.#view) this.#view.renew(found);
    else this.#view = new ListView(found, this.#ids);
    const changed = !same || before?.around.subTab !== found.around.subTab || this.#formOpen !== isFormOpen(this.#list);
    if (grid && changed) this.#read();
    this.#reporter.hello(pageLanguage(), firmName(), this.#report(this.#count));
    this.#draw();
  }

  #read(): void {
    // Archived services must never be read as active ones, be it for a moment.
    if (this.#recognition?.around.isSameTab() === false) {
      this.#recognise();
      return;
    }
    this.#reporter.read((anew) => this.#reading(anew));
    this.#draw();
  }

  get #list(): Element | null {
    return this.#view?.recognition.grid?.root ?? null;
  }

  /** @param anew reads all rows anew, be it that nothing was seen to change in them: styles can hide and show texts */
  #reading(anew: boolean): Reading | null {
    if (anew) this.#view?.touchAll();
    const connection = this.#state?.connection;
    if (!connection || this.#recognition?.around.isSameTab() === false) return null;
    const rows = this.#rows();
    if (!rows) return null;
    this.#count = rows.length;
    this.#formOpen = isFormOpen(this.#list);
    return {
      connection,
      services: fitting(rows.map(({ service }) => service)),
      report: this.#report(rows.length),
      formOpen: this.#formOpen,
    };
  }

  #rows(): ReadRow[] | null {
    // What has been read is taken for what stands there now.
    this.#mutations.settle();
    const rows = this.#list?.isConnected ? (this.#view?.read(pageLanguage()) ?? null) : null;
    const tab = this.#view?.recognition.around.subTab ?? null;
    const isStale =
      rows?.length &&
      this.#stale.are(
        tab,
        rows.map(({ service }) => service),
      );
    return isStale ? null : rows;
  }

  #report(services: number): Report {
    const found = this.#recognition;
    return {
      recognised: found?.verdict ?? 'no',
      ownIntegration: this.#ownIntegration,
      services,
      columns: found?.verdict === 'no' || !found ? '' : signature(found),
      subTab: found?.around.subTab ?? null,
      evidence: found?.evidence ?? [],
      score: found?.score ?? 0,
      path: placeOf(location),
    };
  }

  get #ownIntegration(): boolean {
    return this.#ownIntegrationSeen || (this.#recognition?.around.ownIntegration ?? false);
  }

  /** Whether badges are shown: a connected firm, and beside TaxDome's own integration only where the user asked for it. */
  get #shown(): boolean {
    return this.#state?.connection != null && (!this.#ownIntegration || this.#state.besideOwnIntegration);
  }

  #draw(): void {
    const [state, found] = [this.#state, this.#recognition];
    if (!state || !found) return;
    this.#mutations.settle();
    this.#toolbar.draw(state, found, this.#ownIntegration);
    if (this.#shown) this.#drawRows(this.#view?.recognition.grid?.rows() ?? []);
    else removeBadges();
  }

  #drawRows(rows: Iterable<Element>): void {
    const state = this.#state;
    if (state) this.#mutations.unheard(() => this.#view?.draw(state, this.#ownIntegration, rows));
    this.#detail.check();
  }

  #menuLabel(key: string): string | null {
    const status = this.#state?.badges[key]?.status;
    const syncable = status === 'not-synced' || status === 'failed' || status === 'skipped';
    const usable = this.#shown && !this.#ownIntegration && this.#recognition?.around.subTab !== 'archived';
    return syncable && usable ? (this.#state?.words.page_sync_service ?? null) : null;
  }

  async #sync(key: string): Promise<void> {
    const connection = this.#state?.connection;
    if (!connection) return;
    const reply = await send('service.sync', { connection, key }).catch(() => null);
    if (reply?.outcome !== 'explain') return;
    const badge = badgeOf(key);
    if (badge) await this.#detail.openDialog(badge);
  }
}
