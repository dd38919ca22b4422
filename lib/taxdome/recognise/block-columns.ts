import { unitFromText } from '../../catalog/unit-words';
import { columnWord } from './column-words';
import { type LooseText, type LooseValues, looseValues } from './loose-values';
import { label } from './page-words';
import { isLabel, isLabelled, labelOf, slotsOf } from './slots';

/** The columns of rows that have no cells. */
export interface BlockColumns {
  /** By column: the text in the rows that names it (`Rate` beside `$450.00`). */
  readonly heads: readonly (Element | null)[];
  /** The same for the same columns. */
  readonly shape: string;
  /** By column; null where this row has no such text, undefined where that can't be told. */
  cells(row: Element): (Element | null | undefined)[];
}

/** What the most rows of a list have shown. */
const learned = new Map<string, { readonly rows: number; readonly columns: BlockColumns }>();
const ENOUGH = 8;

/** The columns of a list; a few rows that a search or the archive leaves of it are read by what more of them have shown. */
export function blockColumns(list: Element, sample: readonly Element[]): BlockColumns {
  const key = [location.pathname, list.localName, list.className, sample[0]?.className].join(' ');
  const before = learned.get(key);
  if (before && sample.length < Math.min(before.rows, ENOUGH)) return before.columns;
  const columns = columnsOf(sample);
  learned.set(key, { rows: sample.length, columns });
  return columns;
}

/** A column is a place in the row that enough rows have, or one of the values that stand in a run and of which some are left out. */
function columnsOf(sample: readonly Element[]): BlockColumns {
  const labels = labelsOf(sample);
  const slots = sample.map((row) => slotsOf(row, labels));
  const runs = runsOf(slots);
  const runOf = (path: string) => (runs.has(bare(path)) ? bare(path) : null);
  const counts = new Map<string, number>();
  for (const row of slots) for (const path of row.keys()) counts.set(path, (counts.get(path) ?? 0) + 1);
  const often = Math.max(1, sample.length * 0.15);
  // By where they stand in the row that has the most, so that optional ones keep their place.
  const ranked = slots.map((row) => [...row.keys()]).sort((a, b) => b.length - a.length);
  const order = [...new Set(ranked.flat().map((path) => runOf(path) ?? path))];
  const places = order.filter((path) => runs.has(path) || isLabelled(path) || (counts.get(path) ?? 0) >= often);
  const values = places.filter((path) => !isLabel(path));
  return {
    shape: values.map((path) => `${path} ${runs.get(path)?.kinds ?? ''}`).join('|'),
    heads: values.flatMap((path) =>
      Array.from(
        { length: runs.get(path)?.width ?? 1 },
        () => slots.find((row) => row.has(path))?.get(labelOf(path)) ?? null,
      ),
    ),
    cells: (row) => {
      const found = slotsOf(row, labels);
      return values.flatMap((path) => {
        const run = runs.get(path);
        if (!run) return [found.get(path) ?? null];
        const texts = [...found].filter(([at]) => bare(at) === path).map(([, element]) => element);
        return run.place(texts.map(looseText)).map((at) => (typeof at === 'number' ? texts[at] : at));
      });
    },
  };
}

/** Terms of a list and texts that end with a colon name what stands beside them; the words of columns do where most rows have them. */
function labelsOf(rows: readonly Element[]): Set<string> {
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const slot of slotsOf(row).values()) {
      const text = textOf(slot);
      const words = label(text);
      const isTerm = slot.tagName === 'DT' || /[:：]$/u.test(text);
      const weight = isTerm
        ? Number.POSITIVE_INFINITY
        : columnWord(words) !== undefined && unitFromText(text) === null
          ? 1
          : 0;
      if (weight > 0 && words.length < 40) counts.set(words, (counts.get(words) ?? 0) + weight);
    }
  return new Set([...counts].filter(([, count]) => count >= Math.max(2, rows.length / 2)).map(([words]) => words));
}

/** Siblings of one making of which some rows have fewer, and never one without those before it: what a row has not is left out. */
function runsOf(slots: readonly ReadonlyMap<string, Element>[]): Map<string, LooseValues> {
  const groups = new Map<string, string[][]>();
  for (const [at, row] of slots.entries())
    for (const path of row.keys()) {
      const group = groups.get(bare(path)) ?? slots.map((): string[] => []);
      group[at]?.push(path);
      groups.set(bare(path), group);
    }
  const runs = new Map<string, LooseValues>();
  for (const [path, group] of groups) {
    const lengths = new Set(group.map(({ length }) => length));
    if (lengths.size < 2 || Math.max(...lengths) < 2 || !group.every(isGapless)) continue;
    runs.set(path, looseValues(group.map((paths, at) => paths.map((each) => looseText(slots[at]?.get(each))))));
  }
  return runs;
}

function isGapless(paths: readonly string[]): boolean {
  const places = paths.map((path) => [...path.matchAll(/#(\d+)/gu)].map(([, place]) => Number(place)));
  const varying = places[0]?.findIndex((_, segment) => new Set(places.map((each) => each[segment])).size > 1) ?? -1;
  if (varying < 0) return paths.length < 2 && (places[0] ?? []).every((place) => place === 0);
  return places.every((each, at) => each.every((place, segment) => segment !== varying || place === at));
}

function bare(path: string): string {
  return path.replace(/#\d+/gu, '#');
}

function looseText(element: Element | undefined): LooseText {
  const style = element && getComputedStyle(element);
  return { text: textOf(element), look: style ? `${style.fontWeight} ${style.fontSize} ${style.color}` : '' };
}

function textOf(element: Element | undefined): string {
  return (element?.textContent ?? '').trim();
}
