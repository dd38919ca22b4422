import type { LaunchedBrowser } from '../../browser/harness/launch';
import { SAMPLES } from '../../browser/harness/samples';
import { type FirmSeed, startTaxDome, type TaxDomeOptions } from '../../stand-ins/taxdome';
import { connectedBrowser, WITH, WITHOUT } from '../connected-browser';

/** TaxDome's stand-in with two equal firms, of which only the one at `WITH` has the extension. */
export interface AppBrowser extends AsyncDisposable {
  readonly browser: LaunchedBrowser;
  /** The path of the services list. */
  readonly path: string;
}

/** Starts the app with a list of so many services, drawn without delay, and a browser in which the firm is connected. */
export async function appBrowser(count: number, options: Pick<TaxDomeOptions, 'layout'>): Promise<AppBrowser> {
  const { firm } = SAMPLES.en;
  const services = Array.from({ length: count }, (_, index) => ({
    ...{ name: `Service ${index + 1}`, description: index % 3 === 0 ? 'Federal and one state' : '' },
    ...{ rate: 20 + (index % 380), rateType: index % 2 === 0 ? ('hour' as const) : ('item' as const) },
    category: firm.categories[index % firm.categories.length] ?? null,
  }));
  const firms = [WITH, WITHOUT].map((host): FirmSeed => ({ ...firm, host, services }));
  const taxdome = await startTaxDome({ firms, drawMs: 0, ...options });
  const browser = await connectedBrowser(taxdome, taxdome.servicesPath).catch(async (cause) => {
    await taxdome.close();
    throw cause;
  });
  return {
    ...{ browser, path: taxdome.servicesPath },
    async [Symbol.asyncDispose]() {
      await browser.close();
      await taxdome.close();
    },
  };
}
