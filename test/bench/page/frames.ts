import type { LaunchedBrowser } from '../../browser/harness/launch';
import { type Aim, atMost } from '../aims';
import { WITH, WITHOUT } from '../connected-browser';
import type { Table } from '../table';
import { KINDS } from './kinds';
import type { Cost } from './meter';
import { added, type Pair, pairLine, pairsOf } from './pairs';
import type { StaticServer } from './static-server';
import { untilBadges } from './until';

const ROWS = 2_000;
const ROWS_A_FRAME = 20;
const FRAMES = 200;
const PAIRS = 5;

const perFrame = (kind: keyof Cost) => (cost: Cost) => cost[kind] / FRAMES;

/** `replaceRows(frames)` of the page: in each frame it puts new elements of its own making in the place of the next twenty rows. */
const REPLACING = `
const shown = [...document.querySelectorAll('tbody tr')];
const models = shown.map((row) => row.cloneNode(true));
let next = 0;
window.replaceRows = (frames) => new Promise((resolve) => {
  const frame = () => {
    for (let count = 0; count < ${ROWS_A_FRAME}; count++, next = (next + 1) % shown.length) {
      const row = models[next].cloneNode(true);
      shown[next].replaceWith(row);
      shown[next] = row;
    }
    if (--frames > 0) requestAnimationFrame(frame); else resolve();
  };
  requestAnimationFrame(frame);
});`;

/** Measures a page that draws some of its rows anew in every frame. */
export async function frames({ context }: LaunchedBrowser, server: StaticServer): Promise<readonly Pair[]> {
  const path = server.add({ rows: ROWS, parts: ROWS / ROWS_A_FRAME, script: REPLACING });
  const pages = { with: await context.newPage(), without: await context.newPage() };
  await pages.without.goto(`https://${WITHOUT}${path}`);
  await pages.with.goto(`https://${WITH}${path}`);
  await untilBadges(pages.with, ROWS);
  const pairs = await pairsOf(pages, PAIRS, (page) => page.evaluate(`replaceRows(${FRAMES})`));
  // Badges that are drawn late, or not at all, would cost little.
  await untilBadges(pages.with, ROWS);
  await Promise.all([pages.with.close(), pages.without.close()]);
  return pairs;
}

/** Times of one frame. */
export function framesTable(pairs: readonly Pair[]): Table {
  return {
    title: [
      `A page of ${ROWS.toLocaleString('en')} badged rows that replaces ${ROWS_A_FRAME} of them in each of ${FRAMES} frames`,
      `    Main thread, ms of processor time per frame: median (least–most) of ${PAIRS} interleaved pairs`,
    ].join('\n'),
    columns: ['', 'without', 'with the extension', 'difference'],
    rows: KINDS.map(({ kind, label }) => pairLine(label, pairs, perFrame(kind), 2)),
  };
}

/** What the extension may add to a frame. */
export function framesAims(pairs: readonly Pair[]): Aim[] {
  return [atMost('Added to a frame that replaces 20 rows', added(pairs, perFrame('task')), 0.5, 2, ' ms')];
}
