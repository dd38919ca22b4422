import type { Page } from 'playwright-core';
import { freePort } from '../browser/harness/browser-prompt';
import { type LaunchedBrowser, launchBrowser, type Section } from '../browser/harness/launch';
import { Popup } from '../browser/harness/pages/popup';
import { ServicesPage } from '../browser/harness/pages/services-page';
import { SAMPLES } from '../browser/harness/samples';
import { type Company, type IntuitStandIn, startIntuit } from '../stand-ins/intuit';
import { startTaxDome, type TaxDomeStandIn } from '../stand-ins/taxdome';
import { POLICY } from './policy';

/** The host that the policy names. */
export const OWN_HOST = 'portal.cedar.example';

/** A browser as an organization hands it out: the extension just installed, its policy set, nobody has typed anything. The firm's TaxDome is in English; the policy wants French. */
export class Office implements AsyncDisposable {
  private constructor(
    readonly intuit: IntuitStandIn,
    readonly taxdome: TaxDomeStandIn,
    readonly browser: LaunchedBrowser,
    /** At which the browser's own prompts are reached. */
    readonly prompts: number,
  ) {}

  static async open(host?: string): Promise<Office> {
    const { firm, company } = SAMPLES.en;
    const { clientId: id, clientSecret: secret, environment, redirectUri } = POLICY;
    const [prompts, intuit, taxdome] = await Promise.all([
      freePort(),
      startIntuit({
        companies: [{ ...company, environment }],
        clients: [{ id, secret, environment, redirectUris: [redirectUri] }],
      }),
      startTaxDome({ firms: [{ ...firm, ...(host ? { host } : {}) }], drawMs: 50, saveMs: [20, 40] }),
    ]);
    const browser = await launchBrowser({ intuit, taxdome, prompts, welcome: true });
    return new Office(intuit, taxdome, browser, prompts);
  }

  get company(): Company {
    const [first] = this.intuit.companies;
    if (!first) throw new Error('The stand-in has no company.');
    return first;
  }

  get services(): ServicesPage {
    return new ServicesPage(this.browser.page, this.taxdome.firm(), 'en');
  }

  async popup(section: Section, tab: Page = this.browser.page): Promise<Popup> {
    return new Popup(await this.browser.popup(section, tab), POLICY.language);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.browser.close();
    await Promise.all([this.intuit.close(), this.taxdome.close()]);
  }
}
