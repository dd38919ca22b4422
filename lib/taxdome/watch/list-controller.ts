import type { Service } from '../../catalog/service';
import type { WholeRead } from '../../messages/protocol';
import { send } from '../../messages/send';
import { badgeOf, hearBadges } from '../badges/badge';
import { removeBadges } from '../badges/badge-layer';
import { BADGE_STYLES } from '../badges/badge-styles';
import { DetailCard } from '../detail/detail-card';
import { RowMenu } from '../menu/row-menu';
import { fitting } from '../read/fitting';
import { pageLanguage } from '../read/page-language';
import type { ReadRow } from '../read/read-list';
import { RowIds } from '../read/row-ids';
import type { Recognition } from '../recognise/recognise';
import { signature } from '../recognise/signature';
import { addStyles } from '../styles';
import { Toolbar } from '../toolbar/toolbar';
import { TOOLBAR_STYLES } from '../toolbar/toolbar-styles';
import { debounce } from './debounce';
import { isFormOpen } from './form-open';
import { ListView } from './list-view';
import type { ListWork, WatchedPage } from './list-work';
import { readAll } from './read-all';
import type { Reading } from './reporter';
import { StaleRows } from './stale-rows';
import { watchTheme } from './theme';
import { touchedRows } from './touched-rows';

/** Reads the list, and keeps what the extension shows on it in step with the page and the worker. */
export class ListController implements ListWork {
  count = 0;
  ownIntegrationSeen = false;
  #view: ListView | null = null;
  #formOpen = false;
  readonly #ids = new RowIds();
  readonly #stale = new StaleRows(() => this.readSoon());
  readonly #detail: DetailCard;
  readonly #toolbar: Toolbar;
  readonly #adopt: () => void;
  readonly readSoon: () => void;

  constructor(readonly page: WatchedPage) {
    const { signal } = page;
    this.#adopt = addStyles(BADGE_STYLES + TOOLBAR_STYLES, signal);
    this.#detail = new DetailCard(
      () => ({
        connection: page.state?.connection ?? null,
        words: page.state?.words ?? {},
        menuOpen: menu.isOpen,
      }),
      signal,
    );
    this.#toolbar = new Toolbar(() => page.failed(), signal);
    this.readSoon = debounce(() => this.read(), 300, 1_500, signal);
    const menu = new RowMenu(
      {
        rowAt: (node) => this.#view?.rowAt(node) ?? null,
        labelFor: (key) => this.#menuLabel(key),
        sync: (key) => void this.#sync(key),
        opened: () => this.#detail.close(false),
        ownIntegrationSeen: () => {
          this.ownIntegrationSeen = true;
          page.recognise();
        },
      },
      signal,
    );
    hearBadges((badge) => void this.#detail.openDialog(badge), signal);
    watchTheme(() => {
      this.#view?.measureAgain();
      this.#toolbar.remove();
      this.draw();
    }, signal);
  }

  changed(records: readonly MutationRecord[]): boolean {
    const grid = this.#view?.recognition.grid;
    if (!grid?.root.isConnected) return true;
    const touched = touchedRows(grid, records);
    if (touched.any) this.#view?.touchAll();
    this.#view?.touch(touched.rows);
    if (touched.rows.size > 0 && this.#shown) this.#drawRows(touched.rows);
    if (touched.list) this.readSoon();
    // Without a row left the list may be another one now.
    return touched.around || touched.rows.size === 0 || grid.kind === 'blocks';
  }

  recognised(found: Recognition, before: Recognition | null): void {
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
    if (!grid) return;
    if (this.#view) this.#view.renew(found);
    else this.#view = new ListView(found, this.#ids, this.page.readers);
    const isAnother = !same || before?.around.subTab !== found.around.subTab;
    if (isAnother || this.#formOpen !== isFormOpen(this.#list)) this.read();
  }

  read(): void {
    // Archived services must never be read as active ones, be it for a moment.
    if (this.page.recognition?.around.isSameTab() === false) {
      this.page.recognise();
      return;
    }
    this.page.reporter.read((anew) => this.#reading(anew));
    this.draw();
  }

  draw(): void {
    const { state, recognition, ownIntegration, mutations } = this.page;
    if (!state || !recognition) return;
    mutations.settle();
    this.#toolbar.draw(state, recognition, ownIntegration);
    if (this.#shown) this.#drawRows(this.#view?.recognition.grid?.rows() ?? []);
    else removeBadges();
  }

  async readAll(tabs: 'open' | 'both'): Promise<WholeRead> {
    const { page } = this;
    const { connection, words } = page.state ?? {};
    if (!connection || !words) return { read: 0, complete: false, both: false, narrowed: false };
    const access = {
      recognition: () => page.recognition,
      recognise: () => page.recognise(),
      list: () => this.#list,
      rows: () => this.#rows()?.map(({ service }) => service) ?? null,
      report: (services: readonly Service[], complete: boolean) => {
        const report = page.report(services.length);
        page.reporter.read(
          () => ({ connection, services: fitting(services), report, formOpen: isFormOpen(this.#list) }),
          complete,
        );
      },
    };
    return readAll(access, tabs, words, page.signal);
  }

  get #list(): Element | null {
    return this.#view?.recognition.grid?.root ?? null;
  }

  /** @param anew reads all rows anew, be it that nothing was seen to change in them: styles can hide and show texts */
  #reading(anew: boolean): Reading | null {
    if (anew) this.#view?.touchAll();
    const connection = this.page.state?.connection;
    if (!connection || this.page.recognition?.around.isSameTab() === false) return null;
    const rows = this.#rows();
    if (!rows) return null;
    this.count = rows.length;
    this.#formOpen = isFormOpen(this.#list);
    return {
      connection,
      services: fitting(rows.map(({ service }) => service)),
      report: this.page.report(rows.length),
      formOpen: this.#formOpen,
    };
  }

  #rows(): ReadRow[] | null {
    // What has been read is taken for what stands there now.
    this.page.mutations.settle();
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

  /** Whether badges are shown: a connected firm, and beside TaxDome's own integration only where the user asked for it. */
  get #shown(): boolean {
    const { state, ownIntegration } = this.page;
    return state?.connection != null && (!ownIntegration || state.besideOwnIntegration);
  }

  #drawRows(rows: Iterable<Element>): void {
    const { state, ownIntegration, mutations } = this.page;
    if (state) mutations.unheard(() => this.#view?.draw(state, ownIntegration, rows));
    this.#detail.check();
  }

  #menuLabel(key: string): string | null {
    const { state, recognition, ownIntegration } = this.page;
    const status = state?.badges[key]?.status;
    const syncable = status === 'not-synced' || status === 'failed' || status === 'skipped';
    const usable = this.#shown && !ownIntegration && recognition?.around.subTab !== 'archived';
    return syncable && usable ? (state?.words.page_sync_service ?? null) : null;
  }

  async #sync(key: string): Promise<void> {
    const connection = this.page.state?.connection;
    if (!connection) return;
    const reply = await send('service.sync', { connection, key }).catch(() => null);
    if (reply?.outcome !== 'explain') return;
    const badge = badgeOf(key);
    if (badge) await this.#detail.openDialog(badge);
  }
}
