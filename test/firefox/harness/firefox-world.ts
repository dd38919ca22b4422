import type { Browser, Page } from 'puppeteer-core';
import { FIREFOX_BUILD } from '../../browser/harness/build-extension';
import { SAMPLES } from '../../browser/harness/samples';
import { TwoSystems } from '../../browser/harness/two-systems';
import { waitUntil } from '../../browser/harness/wait-until';
import { type CompanySeed, type IntuitStandIn, startIntuit } from '../../stand-ins/intuit';
import { startTaxDome, type TaxDomeStandIn } from '../../stand-ins/taxdome';
import { type ConnectProxy, connectProxy } from './connect-proxy';
import { ExtensionPages } from './extension-pages';
import { launchFirefox } from './launch-firefox';
import { ServicesPage } from './services-page';

interface FirefoxWorldOptions {
  /** What the company has. */
  readonly items?: CompanySeed['items'];
  /** Whether the extension is there before the services page is opened, or comes to a page that is open. */
  readonly installed?: 'before' | 'after';
  /** Of `about:config`. */
  readonly preferences?: Readonly<Record<string, unknown>>;
}

/** A firm, its company and a Firefox with the production build, for one test. Ends with the block that it was made in (`await using`). */
export class FirefoxWorld extends TwoSystems implements AsyncDisposable {
  readonly sample = SAMPLES.en;

  private constructor(
    intuit: IntuitStandIn,
    taxdome: TaxDomeStandIn,
    readonly proxy: ConnectProxy,
    readonly browser: Browser,
    /** TaxDome's services page in the first tab. */
    readonly services: ServicesPage,
    readonly extension: ExtensionPages,
  ) {
    super(intuit, taxdome);
  }

  /** Starts everything; the services page is open, the extension is not connected. */
  static async start({ items, installed = 'before', preferences }: FirefoxWorldOptions = {}): Promise<FirefoxWorld> {
    const { firm, company } = SAMPLES.en;
    const [intuit, taxdome] = await Promise.all([
      startIntuit({ companies: [{ ...company, ...(items && { items }) }] }),
      startTaxDome({ firms: [firm], drawMs: 150, saveMs: [60, 120] }),
    ]);
    const proxy = await connectProxy((host) => {
      if (intuit.hosts.includes(host)) return intuit.port;
      return host.endsWith('.taxdome.com') ? taxdome.port : undefined;
    });
    const browser = await launchFirefox(proxy.port, preferences);
    const page = (await browser.pages())[0] ?? (await browser.newPage());
    const services = new ServicesPage(page, taxdome.firm());
    if (installed === 'after') await services.open();
    await browser.installExtension(FIREFOX_BUILD);
    const extension = await ExtensionPages.of(browser);
    // As a user has it who has gone on from the welcome page.
    await page.bringToFront();
    if (installed === 'before') await services.open();
    return new FirefoxWorld(intuit, taxdome, proxy, browser, services, extension);
  }

  /** A section of the popup, in a window of its own beside the services page. */
  popup(section: 'services' | 'copy' | 'settings'): Promise<Page> {
    return this.extension.popup(section, this.services.page.url());
  }

  /** Connects as a person does, and closes the popup. */
  async connect(): Promise<void> {
    const popup = await this.popup('settings');
    const consent = await this.extension.consentAfter(() => this.extension.sendKeys(popup));
    await consent.answer('Connect');
    await waitUntil(
      () => popup.evaluate(() => document.body.innerText),
      (text) => text.includes(this.company.name),
      { of: 'the settings' },
    );
    await popup.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.browser.close();
    await Promise.all([this.intuit.close(), this.taxdome.close(), this.proxy.close()]);
  }
}
