import type { Page } from 'puppeteer-core';
import { waitUntil } from '../../browser/harness/wait-until';
import type { Firm } from '../../stand-ins/taxdome';
import { named } from './named';

/** TaxDome's services page with what the extension adds to it. */
export class ServicesPage {
  constructor(
    readonly page: Page,
    readonly firm: Firm,
  ) {}

  /** The page is drawn late, as TaxDome's is: comes back when rows are there. */
  async open(): Promise<void> {
    await this.page.goto(`https://${this.firm.host}/app/settings/services`);
    await named(this.page, 'button', this.firm.words.services.create).wait();
  }

  badge(service: string) {
    return this.page.locator(`[data-qbo-status][data-qbo-service=${JSON.stringify(service)}]`);
  }

  /** A button in what a click on a badge opens. It stands in a shadow root, where BiDi finds nothing by role. */
  detailButton(text: string) {
    return this.page.locator(`[data-qbo-own=detail] >>> ::-p-text(${text})`);
  }

  /** Every badge's status and word by the service's name, as they stand at this moment. */
  async badges(): Promise<Map<string, { status: string | null; text: string }>> {
    const found = await this.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-qbo-status]')].map((badge) => ({
        name: badge.getAttribute('data-qbo-service') ?? '',
        status: badge.getAttribute('data-qbo-status'),
        text: badge.innerText.trim(),
      })),
    );
    return new Map(found.map(({ name, ...rest }) => [name, rest]));
  }

  /** How many of the extension's elements of a kind stand in the page: `badge`, `prompt`, … */
  count(kind: string): Promise<number> {
    return this.page.$$eval(`[data-qbo-own=${kind}]`, (found) => found.length);
  }

  /** Waits until each of these services has this status. */
  async waitFor(status: string, ...services: readonly string[]): Promise<void> {
    await waitUntil(
      async () => {
        const badges = await this.badges();
        return services.map((name) => badges.get(name)?.status ?? null);
      },
      (found) => found.every((each) => each === status),
      { of: 'the badges' },
    );
  }
}
