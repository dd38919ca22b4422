import type { Page } from 'playwright-core';
import type { LaunchedBrowser } from '../../browser/harness/launch';
import { SAMPLES } from '../../browser/harness/samples';
import type { ItemSeed } from '../../stand-ins/intuit';
import { startTaxDome, type TaxDomeStandIn } from '../../stand-ins/taxdome';
import { connectedBrowser } from '../connected-browser';

/** The table of the Copy section with the number of its rows, its head left out. */
export const tableOf = (rows: number) => `table[aria-rowcount="${rows + 1}"]`;

/** A first read of ten thousand items takes seconds. */
const READ_WITHIN = 120_000;

/** A firm of three services, connected to a company whose items the extension has read. */
export interface CopyBrowser extends AsyncDisposable {
  readonly browser: LaunchedBrowser;
  readonly taxdome: TaxDomeStandIn;
  /** Of the Copy section, as the toolbar's popup would show it beside the firm's tab. */
  readonly address: string;
  /** From the start of everything until all items stood in the Copy section, in seconds. */
  readonly readySeconds: number;
}

/** Starts both stand-ins and a browser, and waits until the extension's own first read is in its database. `saveMs` is how long TaxDome takes for a save, from least to most. */
export async function copyBrowser(items: readonly ItemSeed[], saveMs: readonly [number, number]): Promise<CopyBrowser> {
  const from = performance.now();
  const { firm } = SAMPLES.en;
  const taxdome = await startTaxDome({ firms: [firm], drawMs: 0, saveMs: [...saveMs] });
  const browser = await connectedBrowser(taxdome, taxdome.servicesPath, items).catch(async (cause) => {
    await taxdome.close();
    throw cause;
  });
  const close = async () => {
    await browser.close();
    await taxdome.close();
  };
  try {
    const popup = await browser.popup('copy', browser.page);
    await popup.locator(tableOf(items.length)).waitFor({ timeout: READ_WITHIN });
    const address = popup.url();
    await popup.close();
    const readySeconds = (performance.now() - from) / 1_000;
    return { browser, taxdome, address, readySeconds, [Symbol.asyncDispose]: close };
  } catch (cause) {
    await close();
    throw cause;
  }
}

/** A tab as wide and as high as the toolbar's popup, at a page of the extension that has no script. */
export async function popupTab({ context, extensionId }: LaunchedBrowser): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 420, height: 600 });
  await page.goto(plainPage(extensionId));
  return page;
}

/** The address of a page of the extension that is text alone: what the browser takes by itself. */
export function plainPage(extensionId: string): string {
  return `chrome-extension://${extensionId}/manifest.json`;
}
