import type { Browser } from 'playwright-core';
import { leavePage } from '../../../browser/harness/page-pool';
import { type DECOYS, type LayoutName, type Locale, sampleFirm, startTaxDome } from '../../../stand-ins/taxdome';
import { openPage } from '../../../stand-ins/taxdome/testing/browser';
import { start } from '../harness';

/** Pages that hold no services list, as one layout draws them in one language. */
export interface DecoyCase {
  readonly layout: LayoutName;
  readonly locale: Locale;
  readonly decoys: readonly (typeof DECOYS)[number][];
}

/** A page that was taken for a services list. */
interface Mistaken {
  readonly page: string;
  readonly read: number;
  readonly why: string;
}

/** Shows the pages to the extension. Tells those on which it read services or drew something. */
export async function readDecoys(
  browser: Browser,
  script: string,
  { layout, locale, decoys }: DecoyCase,
): Promise<Mistaken[]> {
  const taxdome = await startTaxDome({ layout, firms: [sampleFirm({ locale })], drawMs: 10 });
  const [first] = decoys;
  const { page } = await openPage(browser, taxdome, taxdome.url(undefined, first?.path));
  const found: Mistaken[] = [];
  try {
    for (const { name, path } of decoys) {
      if (path !== first?.path) await page.goto(new URL(path, page.url()).href);
      await page.locator('main h1').waitFor();
      await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
      await page.waitForTimeout(60);
      await start(page, script);
      await page.waitForTimeout(60);
      const seen = await page.evaluate(() => ({
        read: window.sent.flatMap(({ request }) => (request as { services?: unknown[] }).services ?? []).length,
        own: document.querySelectorAll('[data-qbo-own]').length,
        page: window.readPage(),
      }));
      if (seen.read + seen.own > 0 || seen.page.verdict === 'yes')
        found.push({
          page: `${name}, ${layout} in ${locale}`,
          read: seen.read,
          why: `${seen.own} drawn, ${seen.page.score} for ${seen.page.evidence.join(', ')}`,
        });
    }
    return found;
  } finally {
    await leavePage(page);
    await taxdome.close();
  }
}
