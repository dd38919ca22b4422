import type { Page } from 'playwright-core';
import type { CompanySeed } from '../../stand-ins/intuit';
import { type IntuitOptions, startIntuit } from '../../stand-ins/intuit';
import { type FirmSeed, startTaxDome, type TaxDomeOptions } from '../../stand-ins/taxdome';
import type { Language } from './label';
import { type LaunchedBrowser, type LaunchOptions, launchBrowser, type Section } from './launch';
import { Popup } from './pages/popup';
import { ServicesPage } from './pages/services-page';
import { giveBack, takeBrowser } from './ready-browser';
import { SAMPLES, type Sample } from './samples';
import { TwoSystems } from './two-systems';
import { waitUntil } from './wait-until';

interface WorldOptions {
  readonly firm?: Partial<FirmSeed>;
  readonly company?: Partial<CompanySeed>;
  readonly taxdome?: TaxDomeOptions;
  readonly intuit?: IntuitOptions;
}

/** A firm, its company and a browser with the extension, for one test. Ends with the block that it was made in (`await using`). */
export class World extends TwoSystems implements AsyncDisposable {
  readonly language: Language;
  readonly sample: Sample;
  readonly browser: LaunchedBrowser;
  /** TaxDome's services page in the first tab. */
  readonly services: ServicesPage;
  /** Ends it, as its maker knows how. */
  readonly #end: () => Promise<void>;

  private constructor(
    { language, intuit, taxdome }: Pick<World, 'language' | 'intuit' | 'taxdome'>,
    browser: LaunchedBrowser,
    end: () => Promise<void>,
  ) {
    super(intuit, taxdome);
    this.language = language;
    this.sample = SAMPLES[language];
    this.browser = browser;
    this.services = new ServicesPage(browser.page, taxdome.firm(), language);
    this.#end = end;
  }

  /** Starts everything; the services page is open, the extension is not connected. Both stand-ins are brisk unless told otherwise. */
  static async start(language: Language, options: WorldOptions = {}): Promise<World> {
    const { firm, company } = SAMPLES[language];
    const ready = await takeBrowser(language);
    const [intuit, taxdome] = await Promise.all([
      startIntuit({ companies: [{ ...company, ...options.company }], ...options.intuit, port: ready.intuit }),
      startTaxDome({
        ...{ firms: [{ ...firm, ...options.firm }], drawMs: 150, saveMs: [60, 120] },
        ...options.taxdome,
        port: ready.taxdome,
      }),
    ]);
    const end = async () => {
      await Promise.all([intuit.close(), taxdome.close()]);
      giveBack(language, ready);
    };
    const world = new World({ language, intuit, taxdome }, ready.browser, end);
    await world.services.open();
    return world;
  }

  /** Somebody else of the same firm, with the same company: a second browser at the same two systems. It ends before the first. */
  async colleague(options: Pick<LaunchOptions, 'prompts'> = {}): Promise<World> {
    const { intuit, taxdome, language } = this;
    const browser = await launchBrowser({ intuit, taxdome, language, ...options });
    const world = new World(this, browser, () => browser.close());
    await world.services.open();
    return world;
  }

  async popup(section: Section, tab: Page = this.services.page): Promise<Popup> {
    return new Popup(await this.browser.popup(section, tab), this.language);
  }

  /** Connects as a person does, and closes the popup. */
  async connect(): Promise<void> {
    const popup = await this.popup('settings');
    await popup.settings.connect(this.company.name);
    await popup.close();
    await this.services.badges.first().waitFor();
  }

  /** Confirms the preview of the first sync, and closes the popup. */
  async confirmFirstSync(): Promise<void> {
    const popup = await this.popup('services');
    await popup.services.syncNow();
    await popup.close();
  }

  /** Connected, and every service synced. */
  async connectAndSync(): Promise<void> {
    await this.connect();
    await this.confirmFirstSync();
    await this.services.waitForStatuses(
      (all) => all.size > 0 && [...all.values()].every((status) => status === 'synced'),
    );
  }

  /** Chooses items in the popup and waits until each is a service of the firm. */
  async copy(...items: readonly string[]): Promise<void> {
    const popup = await this.popup('copy');
    await popup.copy.select(...items);
    await popup.copy.save();
    await waitUntil(
      () => items.filter((name) => !this.firm.service(name)),
      (missing) => missing.length === 0,
      { of: 'the items that were not copied' },
    );
    await popup.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#end();
  }
}
