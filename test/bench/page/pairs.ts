import type { Page } from 'playwright-core';
import { median, summary } from '../statistics';
import { type Cost, meterOf } from './meter';

/** The same work on the page with the extension and on the page without it, pair by pair. */
export interface Pair {
  readonly with: Cost;
  readonly without: Cost;
}

/** Measures that many pairs one after the other, each work in the tab in front, since others draw no frames; which goes first changes. One pair before them is not counted. */
export async function pairsOf(
  pages: { readonly with: Page; readonly without: Page },
  count: number,
  work: (page: Page) => Promise<unknown>,
): Promise<Pair[]> {
  const meters = { with: await meterOf(pages.with), without: await meterOf(pages.without) };
  const measure = async (which: 'with' | 'without') => {
    await pages[which].bringToFront();
    return meters[which].cost(() => work(pages[which]));
  };
  const pairs: Pair[] = [];
  for (let round = 0; round <= count; round++) {
    const first = round % 2 === 0 ? await measure('with') : undefined;
    const without = await measure('without');
    pairs.push({ with: first ?? (await measure('with')), without });
  }
  return pairs.slice(1);
}

/** One line of a table: without, with, and the difference, each a median with its range; `of` gives the value of a cost. */
export function pairLine(what: string, pairs: readonly Pair[], of: (cost: Cost) => number, digits: number): string[] {
  return [
    what,
    summary(
      pairs.map(({ without }) => of(without)),
      digits,
    ),
    summary(
      pairs.map((pair) => of(pair.with)),
      digits,
    ),
    summary(differences(pairs, of), digits),
  ];
}

/** With minus without, pair by pair. */
export function differences(pairs: readonly Pair[], of: (cost: Cost) => number): number[] {
  return pairs.map((pair) => of(pair.with) - of(pair.without));
}

/** The median of the differences. */
export function added(pairs: readonly Pair[], of: (cost: Cost) => number): number {
  return median(differences(pairs, of));
}
