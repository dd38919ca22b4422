import { SAMPLES } from '../../browser/harness/samples';
import type { ServiceSeed } from '../../stand-ins/taxdome';
import { startTaxDome } from '../../stand-ins/taxdome';
import { type Aim, aimsTable, atMost } from '../aims';
import { connectedBrowser } from '../connected-browser';
import { plainPage, popupTab } from '../copy/copy-browser';
import { IN_PAGE } from '../copy/in-page';
import { machine } from '../machine';
import { median, summary } from '../statistics';
import type { Table } from '../table';

/** How many services the firm has. */
const SIZES = [40, 400] as const;
/** How often each page is opened, after once that does not count. */
const OPENINGS = 9;
/** A popup that says something useful within twice the time of an empty one is not waited for. */
const MOST = 2;

/** Times since the navigation began, in milliseconds. */
interface Opened {
  /** The first frame of a page without script. */
  readonly plain: number[];
  /** Whose services and whose books, and the sections. */
  readonly head: number[];
  /** The first services with their statuses: the first useful paint. */
  readonly rows: number[];
}

/** From the opening of the popup to its first useful paint, beside an empty page of the same extension in the same browser. */
export async function* popup(): AsyncGenerator<Table> {
  const rows: string[][] = [];
  const aims: Aim[] = [];
  for (const size of SIZES) {
    const { plain, head, rows: useful } = await openings(size);
    const ratio = median(useful) / median(plain);
    rows.push([
      `${size} services`,
      summary(plain),
      summary(head),
      summary(useful),
      `${(median(head) / median(plain)).toFixed(2)} ×`,
      `${ratio.toFixed(2)} ×`,
    ]);
    aims.push(atMost(`${size} services: first useful paint to an empty popup`, ratio, MOST, 2, ' ×'));
  }
  yield {
    title: `Popup, ms from opening: median (least–most) of ${OPENINGS} (${machine()})`,
    columns: ['', 'empty page', 'head and tabs', 'first services', 'head', 'useful'],
    rows,
  };
  yield aimsTable('Aims of the popup', aims);
}

async function openings(size: number): Promise<Opened> {
  const services = Array.from(
    { length: size },
    (_, index): ServiceSeed => ({ name: `Service ${index + 1}`, rate: 20 + index, category: `Category ${index % 7}` }),
  );
  const taxdome = await startTaxDome({ firms: [{ ...SAMPLES.en.firm, services }], drawMs: 0 });
  await using browser = await connectedBrowser(taxdome, taxdome.servicesPath);
  const first = await browser.popup('services', browser.page);
  await first.locator('.group').first().waitFor();
  // What stands in the list after the first sync, without the sync: that is the engine's time.
  const address = first.url().replace(/#.*$/u, '#/services/none');
  await first.close();
  const opened: Opened = { plain: [], head: [], rows: [] };
  const there = (selector: string) => `firstFrame(() => document.querySelector(${JSON.stringify(selector)}) !== null)`;
  for (let round = 0; round <= OPENINGS; round++) {
    const marks: number[] = [];
    for (const [url, wanted] of [
      [plainPage(browser.extensionId), ['firstFrame(() => true)']],
      [address, [there('nav'), there('.row-item .badge')]],
    ] as const) {
      const page = await popupTab(browser);
      await page.addInitScript(`${IN_PAGE}\nwindow.marks = Promise.all([${wanted.join()}]);`);
      await page.goto(url);
      marks.push(...(await page.evaluate<number[]>('marks')));
      await page.close();
    }
    if (round === 0) continue;
    const [plain, head, rows] = marks;
    opened.plain.push(plain ?? Number.NaN);
    opened.head.push(head ?? Number.NaN);
    opened.rows.push(rows ?? Number.NaN);
  }
  await taxdome.close();
  return opened;
}
