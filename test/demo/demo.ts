import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { type LaunchedBrowser, launchBrowser, type Section } from '../browser/harness/launch';
import { Popup } from '../browser/harness/pages/popup';
import { ServicesPage } from '../browser/harness/pages/services-page';
import type { Company } from '../stand-ins/intuit';
import { type IntuitStandIn, startIntuit } from '../stand-ins/intuit';
import { type Firm, startTaxDome, type TaxDomeStandIn } from '../stand-ins/taxdome';
import { readDatabases } from '../stores/read-databases';

const SCREENSHOTS = resolve(import.meta.dirname, '../../.output/demo');

/** What every step of the demo works with. */
export class Demo {
  readonly intuit: IntuitStandIn;
  readonly taxdome: TaxDomeStandIn;
  readonly browser: LaunchedBrowser;
  readonly services: ServicesPage;
  #pictures = 0;

  private constructor(intuit: IntuitStandIn, taxdome: TaxDomeStandIn, browser: LaunchedBrowser) {
    this.intuit = intuit;
    this.taxdome = taxdome;
    this.browser = browser;
    this.services = new ServicesPage(browser.page, taxdome.firm(), 'en');
  }

  /** Starts both stand-ins with their demo data, and the browser. */
  static async start(visible: boolean): Promise<Demo> {
    rmSync(SCREENSHOTS, { recursive: true, force: true });
    mkdirSync(SCREENSHOTS, { recursive: true });
    const [intuit, taxdome] = await Promise.all([startIntuit(), startTaxDome()]);
    const browser = await launchBrowser({ intuit, taxdome, width: 1348, height: 896, visible });
    return new Demo(intuit, taxdome, browser);
  }

  get firm(): Firm {
    return this.taxdome.firm();
  }

  get company(): Company {
    const [company] = this.intuit.companies;
    if (!company) throw new Error('The stand-in has no company.');
    return company;
  }

  async popup(section: Section): Promise<Popup> {
    return new Popup(await this.browser.popup(section, this.services.page), 'en');
  }

  /** Requests that would change the books. */
  writes(): number {
    return this.intuit.journal.filter(({ operation }) => ['create', 'update', 'batch'].includes(operation)).length;
  }

  async screenshot(page: Page, name: string): Promise<void> {
    this.#pictures += 1;
    const path = join(SCREENSHOTS, `${String(this.#pictures).padStart(2, '0')}-${name}.png`);
    // What is still fading in is shown as it will stand.
    await page.screenshot({ path, animations: 'disabled' });
  }

  /** Writes the extension's databases into `test/stores/`. */
  async keepStore(name: string): Promise<void> {
    const { page } = await this.popup('activity');
    const path = resolve(import.meta.dirname, '../stores', `${name}.json`);
    writeFileSync(path, `${JSON.stringify(await readDatabases(page), null, 1)}\n`);
    await page.close();
  }

  async close(): Promise<void> {
    await this.browser.close();
    await Promise.all([this.intuit.close(), this.taxdome.close()]);
  }
}
