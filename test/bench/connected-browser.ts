import { buildExtension } from '../browser/harness/build-extension';
import { type LaunchedBrowser, launchBrowser } from '../browser/harness/launch';
import { Popup } from '../browser/harness/pages/popup';
import { SAMPLES } from '../browser/harness/samples';
import { type ItemSeed, startIntuit } from '../stand-ins/intuit';

const { firm, company } = SAMPLES.en;

/** The firm that is connected, so that the extension shows its badges there. */
export const WITH = firm.host;
/** A host that the extension has no permission for: the same pages without it. */
export const WITHOUT = 'without.example';

/** Starts the production build beside a server that answers for both hosts, and connects the firm at `WITH`. `path` is a services list there; the company has the items given, by default none. It ends with the block that it is used in. */
export async function connectedBrowser(
  taxdome: { readonly port: number },
  path: string,
  items: readonly ItemSeed[] = [],
): Promise<LaunchedBrowser & AsyncDisposable> {
  await buildExtension();
  const intuit = await startIntuit({ companies: [{ ...company, items }] });
  const browser = await launchBrowser({ intuit, taxdome });
  const close = async () => {
    await browser.close();
    await intuit.close();
  };
  try {
    await browser.page.goto(`https://${WITH}${path}`);
    const popup = new Popup(await browser.popup('settings', browser.page), 'en');
    await popup.settings.connect(company.name ?? '');
    await popup.close();
    await browser.page.locator('[data-qbo-status]').first().waitFor();
    return { ...browser, close, [Symbol.asyncDispose]: close };
  } catch (cause) {
    await close();
    throw cause;
  }
}
