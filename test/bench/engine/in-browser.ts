import type { Page } from 'playwright-core';
import { buildExtension } from '../../browser/harness/build-extension';
import { launchBrowser } from '../../browser/harness/launch';
import { Popup } from '../../browser/harness/pages/popup';
import { ServicesPage } from '../../browser/harness/pages/services-page';
import { SAMPLES } from '../../browser/harness/samples';
import { waitUntil } from '../../browser/harness/wait-until';
import { company } from '../../stand-ins/intuit';
import { startTaxDome } from '../../stand-ins/taxdome';
import { LATENCY, latencyOf, SERVICES } from './conditions';
import type { Measured } from './first-sync';
import { makeServices } from './services';
import { startStandIn } from './stand-in';
import { tally } from './tally';

/** A first sync by the production build. The seconds are those from the confirmed preview until the stand-in sent its last answer. */
export interface BrowserSync extends Measured {
  /** Until every badge on TaxDome's page said Synced. */
  readonly shown: number;
}

const WAIT = 120_000;

/** The same first sync in Chromium: the list is read on TaxDome's page, the preview confirmed in the popup. */
export async function inBrowser(): Promise<BrowserSync> {
  await buildExtension();
  const { firm } = SAMPLES.en;
  const services = makeServices(SERVICES).map(({ name, description, rate, unit }) => ({
    ...{ name, description: description ?? '', rateType: unit ?? null },
    rate: rate?.kind === 'amount' ? Number(rate.amount) : null,
  }));
  const books = company({ name: SAMPLES.en.company.name });
  const [intuit, taxdome] = await Promise.all([
    startStandIn({ companies: [books], latency: LATENCY }),
    startTaxDome({ firms: [{ ...firm, categories: [], services }] }),
  ]);
  const browser = await launchBrowser({ intuit, taxdome });
  try {
    const known = (await intuit.journal()).length;
    const page = new ServicesPage(browser.page, taxdome.firm(), 'en');
    await page.open();
    const popup = new Popup(await browser.popup('settings', page.page), 'en');
    await popup.settings.connect(books.name);
    await all(page.page, '[data-qbo-status]');
    await popup.show('services');
    await popup.services.preview();
    await waitUntil(
      () => popup.services.text(),
      (text) => text.includes(String(SERVICES)) || text.includes(SERVICES.toLocaleString('en')),
      { timeout: WAIT, of: 'the preview' },
    );
    const confirmed = Date.now();
    await popup.services.syncNowButton.click();
    await all(page.page, '[data-qbo-status="synced"]');
    const shown = Date.now();
    const journal = (await intuit.journal()).slice(known);
    const answers = journal.flatMap(({ at, operation, operations }) =>
      operation === 'batch' ? [at + latencyOf(operations)] : [],
    );
    return {
      title: `First sync of ${SERVICES.toLocaleString('en')} services in Chromium`,
      counts: tally(journal, intuit.realmId),
      seconds: (Math.max(...answers) - confirmed) / 1_000,
      shown: (shown - confirmed) / 1_000,
    };
  } finally {
    await browser.close();
    await Promise.all([intuit.close(), taxdome.close()]);
  }
}

/** Waits until a service each has such a badge. Asked of the page itself, and not often: it has enough to do. */
async function all(page: Page, selector: string): Promise<void> {
  await page.waitForFunction(
    ([found, count]) => document.querySelectorAll(found).length === count,
    [selector, SERVICES] as const,
    { polling: 100, timeout: WAIT },
  );
}
