import type { Page } from 'playwright-core';
import type { Aim } from '../aims';
import { WITHOUT } from '../connected-browser';
import { spread } from '../statistics';
import type { Table } from '../table';
import { appBrowser } from './app-browser';
import { KINDS } from './kinds';
import type { Cost } from './meter';
import { added, type Pair, pairLine, pairsOf } from './pairs';

const SERVICES = 2_000;
const FRAMES = 300;
/** Two rows a frame, in CSS pixels. */
const STEP = 116;
const PAIRS = 5;

const scriptAndStyle = ({ script, style }: Cost) => script + style;

/** Measures scrolling through a list that draws only the rows in sight. */
export async function scrolling(): Promise<readonly Pair[]> {
  await using app = await appBrowser(SERVICES, { layout: 'grid' });
  const { browser, path } = app;
  const pages = { with: browser.page, without: await browser.context.newPage() };
  await pages.without.goto(`https://${WITHOUT}${path}`);
  await showBadges(pages.with);
  return await pairsOf(pages, PAIRS, scroll);
}

/** Goes through as much of the list as will be scrolled, slowly enough for the worker to learn of each service: all rows have badges from then on. */
async function showBadges(page: Page): Promise<void> {
  await page.bringToFront();
  await page.locator('[role=grid]').evaluate(async (grid, end) => {
    const box = [...grid.children].find((child) => child.scrollHeight > end);
    if (!box) throw new Error('The list does not scroll');
    for (let top = 0; top <= end; top += box.clientHeight) {
      box.scrollTop = top;
      do await new Promise((resolve) => setTimeout(resolve, 50));
      while (box.querySelectorAll('[data-qbo-status]').length < box.querySelectorAll('[role=row]').length);
    }
  }, FRAMES * STEP);
}

/** From the top of the list on, a step in every frame. */
async function scroll(page: Page): Promise<void> {
  await page.locator('[role=grid]').evaluate(
    async (grid, [frames, step]) => {
      const box = [...grid.children].find((child) => child.scrollHeight > frames * step);
      for (let frame = 0; frame < frames; frame++) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        if (box) box.scrollTop = frame * step;
      }
    },
    [FRAMES, STEP] as const,
  );
}

/** Times of one way down the list. */
export function scrollingTable(pairs: readonly Pair[]): Table {
  return {
    title: [
      `Scrolling through ${SERVICES.toLocaleString('en')} services in an ARIA grid that draws 18 rows: ${FRAMES} frames of two rows each`,
      `    Main thread, ms of processor time: median (least–most) of ${PAIRS} interleaved pairs`,
    ].join('\n'),
    columns: ['', 'without', 'with the extension', 'difference'],
    rows: [
      pairLine('Script and style', pairs, scriptAndStyle, 0),
      ...KINDS.map(({ kind, label }) => pairLine(label, pairs, (cost) => cost[kind], 0)),
    ],
  };
}

/** The difference is to be lost in what one run differs from another. */
export function scrollingAims(pairs: readonly Pair[]): Aim[] {
  const difference = added(pairs, scriptAndStyle);
  const between = spread(pairs.map(({ without }) => scriptAndStyle(without)));
  return [
    {
      what: 'Script and style that scrolling takes more, within the spread of runs without',
      measured: `${difference.toFixed(0)} ms`,
      aim: `≤ ${between.toFixed(0)} ms`,
      reached: difference <= between,
    },
  ];
}
