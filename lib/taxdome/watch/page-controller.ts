import type { PageState } from '../../messages/protocol';
import { send } from '../../messages/send';
import { removeBadges } from '../badges/badge-layer';
import { BADGE_STYLES } from '../badges/badge-styles';
import { DetailCard } from '../detail/detail-card';
import { RowMenu } from '../menu/row-menu';
import { isOwn, OWN } from '../own';
import { firmName } from '../read/firm-name';
import { pageLanguage } from '../read/page-language';
import type { ReadRow } from '../read/read-list';
import { RowIds } from '../read/row-ids';
import { type Recognition, recognise } from '../recognise/recognise';
import { signature } from '../recognise/signature';
import { addStyles } from '../styles';
import { ConnectPrompt } from '../toolbar/connect-prompt';
import { CopyButton } from '../toolbar/copy-button';
import { TOOLBAR_STYLES } from '../toolbar/toolbar-styles';
import { debounce } from './debounce';
import { isFormOpen } from './form-open';
import { ListView } from './list-view';
import { watchMutations } from './mutations';
import { type Reading, type Report, Reporter } from './reporter';
import { watchRoutes } from './routes';
import { watchTheme } from './theme';
import { touchedRows } from './touched-rows';

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
  readonly #ids = new RowIds();
  readonly #reporter: Reporter;
  readonly #detail: DetailCard;
  readonly #copyButton: CopyButton;
  readonly #prompt: ConnectPrompt;
  readonly #adopt: () => void;
  readonly #checkRoute: () => void;
  readonly #recogniseSoon: () => void;
  readonly #readSoon: () => void;

  constructor(
    readonly signal: AbortSignal,
    failed: (error: unknown) => void,
  ) {
    this.#adopt = addStyles(BADGE_STYLES + TOOLBAR_STYLES, signal);
    this.#reporter = new Reporter((state) => this.setState(state), failed, signal);
    this.#detail = new DetailCard(
      () => ({ connection: this.#state?.connection ?? null, words: this.#state?.words ?? {} }),
      signal,
    );
    const open = (section: 'copy' | 'settings') => () => void send('popup.open', { section }).catch(failed);
    this.#copyButton = new CopyButton(open('copy'), signal);
    this.#prompt = new ConnectPrompt(open('settings'), signal);
    this.#recogniseSoon = debounce(() => this.#recognise(), 150, 700, signal);
    this.#readSoon = debounce(() => this.#read(), 300, 1_500, signal);
    this.#checkRoute = watchRoutes(this.#recogniseSoon, signal);
    new RowMenu(
      {
        rowAt: (node) => this.#view?.rowAt(node) ?? null,
        labelFor: (key) => this.#menuLabel(key),
        sync: (key) => void this.#sync(key),
        ownIntegrationSeen: () => {
          this.#ownIntegrationSeen = true;
          this.#recognise();
        },
      },
      signal,
    );
    watchMutations((records) => this.#changed(records), signal);
    watchTheme(() => {
      this.#view?.measureAgain();
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

  /** What to show from now on. */
  setState(state: PageState): void {
    const before = this.#state?.connection;
    this.#state = state;
    if (state.connection !== null && state.connection !== before) this.#read();
    else this.#draw();
  }

  /** Reads the list as it stands and reports it, whether or not it changed. */
  async readAll(): Promise<{ read: number; complete: boolean }> {
    const reading = this.#reading();
    this.#reporter.read(() => reading, true);
    return { read: reading?.services.length ?? 0, complete: reading !== null };
  }

  /** The list that badges stand in, null where there is none. */
  get view(): ListView | null {
    return this.#view;
  }

  #changed(records: readonly MutationRecord[]): void {
    this.#checkRoute();
    const grid = this.#view?.recognition.grid;
    if (!grid?.root.isConnected) {
      this.#recogniseSoon();
      return;
    }
    const touched = touchedRows(grid, records);
    if (touched.rows.size > 0 && this.#shown) this.#drawRows(touched.rows);
    if (touched.list) this.#readSoon();
    // Without a row left the list may be another one now.
    if (touched.around || touched.rows.size === 0) this.#recogniseSoon();
  }

  #recognise(): void {
    const found = recognise(pageLanguage());
    this.#recognition = found;
    this.#adopt();
    const grid = found.verdict === 'yes' ? found.grid : null;
    if (!grid) {
      if (this.#view) removeBadges();
      this.#view = null;
      this.#reporter.forget();
    } else {
      const before = this.#view?.recognition;
      if (before && (before.grid?.root !== grid.root || signature(before) !== signature(found))) removeBadges();
      this.#view = new ListView(found, this.#ids, (badge) => void this.#detail.openDialog(badge));
      this.#read();
    }
    this.#reporter.hello(pageLanguage(), firmName(), this.#report(0));
    this.#draw();
  }

  #read(): void {
    this.#reporter.read(() => this.#reading());
    this.#draw();
  }

  #reading(): Reading | null {
    const connection = this.#state?.connection;
    const rows = this.#rows();
    if (!connection || !rows) return null;
    return {
      connection,
      services: rows.map(({ service }) => service),
      report: this.#report(rows.length),
      formOpen: isFormOpen(this.#view?.recognition.grid?.root ?? null),
    };
  }

  #rows(): ReadRow[] | null {
    return this.#view?.recognition.grid?.root.isConnected ? this.#view.read(pageLanguage()) : null;
  }

  #report(services: number): Report {
    const found = this.#recognition;
    return {
      recognised: found?.verdict ?? 'no',
      ownIntegration: this.#ownIntegration,
      services,
      columns: found?.verdict === 'no' || !found ? '' : signature(found),
      subTab: found?.around.subTab ?? null,
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
    const connected = state.connection !== null;
    const place = found.verdict === 'yes' ? found.around.createButton : null;
    if (connected && place && !this.#ownIntegration)
      this.#copyButton.keep(place, state.words.page_copy_from_quickbooks ?? '');
    else this.#copyButton.remove();
    const list = this.#view?.recognition.grid?.root;
    if (!connected && list && !this.#ownIntegration) this.#prompt.keep(list, state.words);
    else this.#prompt.remove();
    if (this.#shown) this.#drawRows(this.#view?.recognition.grid?.rows() ?? []);
    else removeBadges();
  }

  #drawRows(rows: Iterable<Element>): void {
    if (this.#state) this.#view?.draw(this.#state, this.#ownIntegration, rows);
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
    for (const row of this.#view?.recognition.grid?.rows() ?? []) {
      if (this.#view?.rowAt(row)?.key !== key) continue;
      const badge = row.querySelector<HTMLElement>(`[${OWN}=badge]`);
      if (badge) await this.#detail.openDialog(badge);
    }
  }
}
