import { type CopyBrowser, plainPage, popupTab, tableOf } from './copy-browser';
import { IN_PAGE } from './in-page';
import { processorTime } from './processor-time';

/** How often each page is opened, after once that does not count. */
export const OPENINGS = 5;

/** Openings of the Copy section, in milliseconds since the navigation began, each in a tab of its own. */
export interface Opening {
  readonly items: number;
  /** Until the head and the tabs of the popup were painted. */
  readonly head: readonly number[];
  /** Until the first rows were painted. */
  readonly rows: readonly number[];
  /** Until the first frame of a page without script. */
  readonly plain: readonly number[];
  /** What the main thread did from the navigation to the first rows, in milliseconds of its processor time. */
  readonly processor: readonly number[];
}

/** Measures the opening with so many items. */
export async function opening(copy: CopyBrowser, items: number): Promise<Opening> {
  const there = (selector: string) => `firstFrame(() => document.querySelector(${JSON.stringify(selector)}) !== null)`;
  const measured = {
    items,
    head: [] as number[],
    rows: [] as number[],
    plain: [] as number[],
    processor: [] as number[],
  };
  for (let round = 0; round <= OPENINGS; round++) {
    const plain = await opened(copy, plainPage(copy.browser.extensionId), ['firstFrame(() => true)']);
    const popup = await opened(copy, copy.address, [there('nav'), there(`${tableOf(items)} tbody th`)]);
    if (round === 0) continue;
    const [head, rows] = popup.marks;
    measured.plain.push(...plain.marks);
    measured.head.push(head ?? Number.NaN);
    measured.rows.push(rows ?? Number.NaN);
    measured.processor.push(popup.processor);
  }
  return measured;
}

/** Opens an address; what is waited for there is asked from before its first script on. */
async function opened({ browser }: CopyBrowser, address: string, wanted: readonly string[]) {
  const page = await popupTab(browser);
  try {
    await page.addInitScript(`${IN_PAGE}\nwindow.marks = Promise.all([${wanted.join()}]);`);
    const spent = await processorTime(page);
    await page.goto(address);
    const marks = await page.evaluate<number[]>('marks');
    return { marks, processor: await spent() };
  } finally {
    await page.close();
  }
}
