import type { Page } from 'playwright-core';
import { type LaunchedBrowser, launchBrowser, type Section } from '../browser/harness/launch';
import { AuthorisePage } from '../browser/harness/pages/authorise-page';
import { Popup } from '../browser/harness/pages/popup';
import { ServicesPage } from '../browser/harness/pages/services-page';
import { type IntuitStandIn, startIntuit } from '../stand-ins/intuit';
import { startTaxDome, type TaxDomeStandIn } from '../stand-ins/taxdome';

/** What the pictures are taken of: the demo's firm and company, and a browser in which the extension was just installed. */
export class Stage {
  readonly services: ServicesPage;
  /** Writes are kept from being answered while this is set. */
  held: Promise<void> | null = null;

  private constructor(
    readonly intuit: IntuitStandIn,
    readonly taxdome: TaxDomeStandIn,
    readonly browser: LaunchedBrowser,
  ) {
    this.services = new ServicesPage(browser.page, taxdome.firm(), 'en');
  }

  static async set(): Promise<Stage> {
    let stage: Stage | undefined;
    const hold = async (at: string, request: { operation: string } | null) => {
      if (at === 'arrived' && request?.operation === 'batch') await stage?.held;
    };
    const [intuit, taxdome] = await Promise.all([startIntuit({ hold }), startTaxDome({ drawMs: 100 })]);
    const browser = await launchBrowser({ intuit, taxdome, width: 1280, height: 860, welcome: true });
    stage = new Stage(intuit, taxdome, browser);
    return stage;
  }

  get company() {
    const [company] = this.intuit.companies;
    if (!company) throw new Error('The stand-in has no company.');
    return company;
  }

  /** A section at the size of the toolbar's popup, or of a tab. */
  async open(section: Section, width = 420, height = 600): Promise<Page> {
    const { page } = new Popup(await this.browser.popup(section, this.services.page), 'en');
    await page.setViewportSize({ width, height });
    // What depends on the width when it is drawn is drawn for this one.
    await page.reload();
    return page;
  }

  async connect(): Promise<void> {
    const popup = new Popup(await this.browser.popup('settings', this.services.page), 'en');
    await popup.settings.fillKeys();
    const intuit = await AuthorisePage.after(popup.page.context(), () => popup.settings.connectButton.click());
    await intuit.connect();
    await popup.settings.waitForCompany(this.company.name);
    await popup.close();
  }

  async close(): Promise<void> {
    await this.browser.close();
    await Promise.all([this.intuit.close(), this.taxdome.close()]);
  }
}
