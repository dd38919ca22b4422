import { parseRates } from '../../catalog/rate-parser';
import { unitFromText } from '../../catalog/unit-words';

/** One of the texts of a row, and how it is set (weight, size, colour), in any words that are the same for the same look. */
export interface LooseText {
  readonly text: string;
  readonly look: string;
}

/** More columns a services list has not; the ways to place texts in them would be without number. */
const MOST_COLUMNS = 10;

/** The values of rows that leave out what they have not, sorted into columns. */
export interface LooseValues {
  readonly width: number;
  /** Of each column, in one letter: amounts, rate types, other texts. */
  readonly kinds: string;
  /** By column: which of a row's texts stands in it, null for none, undefined where that can't be told. */
  place(texts: readonly LooseText[]): (number | null | undefined)[];
}

/**
 * Finds the columns of rows whose values stand one after the other, without labels, and of which some are left out (`Tax · $450.00 · Item`, `$95.00 · Hour`):
 * by their order, by amounts and rate types, by the texts that stand at the same place in other rows, and by how they are set.
 */
export function looseValues(rows: readonly (readonly LooseText[])[]): LooseValues {
  const columns = shapeOf(rows.map((texts) => texts.map(({ text }) => kindOf(text)).join('')));
  if (columns.length > MOST_COLUMNS)
    return { width: columns.length, kinds: columns, place: () => [...columns].map(() => undefined) };
  const words = [...columns].map(() => new Set<string>());
  const looks = [...columns].map(() => new Set<string>());
  const isOnlyAt = (at: number, look: string) =>
    looks.every((known, other) => known.has(look) === (other === at)) && looks.length > 1;
  const cost = ({ text, look }: LooseText, at: number) => {
    const [kind, pattern] = [kindOf(text), patternOf(text)];
    if (words[at]?.has(pattern)) return 0;
    const elsewhere = words.some((known) => known.has(pattern)) ? 3 : 0;
    const strange = !looks[at]?.has(look) && looks.some((known) => known.has(look)) ? 0.5 : 0;
    if (kind === columns[at]) return 1 + elsewhere + strange;
    // A rate type may be the name of a category as well, and a service be called like an amount.
    if (kind === 'u' && columns[at] === 't') return 3 + elsewhere;
    return isOnlyAt(at, look) ? 3 : Number.POSITIVE_INFINITY;
  };
  const place = (texts: readonly LooseText[]) => cheapest(texts, columns.length, cost);
  // Rows that are clear teach the words and the looks of their columns, which make others clear.
  for (const texts of [...rows, ...rows])
    for (const [at, item] of place(texts).entries()) {
      const found = typeof item === 'number' ? texts[item] : undefined;
      if (!found) continue;
      words[at]?.add(patternOf(found.text));
      looks[at]?.add(found.look);
    }
  return { width: columns.length, kinds: columns, place };
}

/** An amount, a rate type, another text. */
function kindOf(text: string): 'm' | 'u' | 't' {
  if (unitFromText(text)) return 'u';
  const reading = parseRates([text], 'en')[0]?.reading;
  const isAmount = reading?.kind === 'amount' || (reading?.kind === 'problem' && reading.problem === 'ambiguous');
  return isAmount && /[^\d\s]/u.test(text) ? 'm' : 't';
}

/** `3 clients` and `12 clients` are the same. */
function patternOf(text: string): string {
  return text.replace(/\d+/gu, '0');
}

/** The shortest order of kinds in which all rows, but for odd single ones, have their places. */
function shapeOf(rows: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const line of rows) counts.set(line, (counts.get(line) ?? 0) + 1);
  const least = rows.length < 8 ? 1 : 2;
  const lines = [...counts].sort((a, b) => b[0].length - a[0].length || b[1] - a[1]);
  const usual = lines.filter(([, count]) => count >= least).reduce((shape, [line]) => merged(shape, line), '');
  // A single row that has all that the others have, and more, has just left nothing out.
  return lines.map(([line]) => line).find((line) => merged(usual, line) === line) ?? usual;
}

/** The shortest text that has both in it, in their order. Its time grows with the product of their lengths alone: other lists of the app may have rows of many texts. */
function merged(a: string, b: string): string {
  const length = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => length[i]?.[j] ?? 0;
  const takesFirst = (i: number, j: number) => j >= b.length || (i < a.length && at(i + 1, j) <= at(i, j + 1));
  const isBoth = (i: number, j: number) => i < a.length && a[i] === b[j];
  for (let i = a.length; i >= 0; i--)
    for (let j = b.length; j >= 0; j--) {
      const line = length[i];
      if (!line || (i === a.length && j === b.length)) continue;
      line[j] = 1 + (isBoth(i, j) ? at(i + 1, j + 1) : takesFirst(i, j) ? at(i + 1, j) : at(i, j + 1));
    }
  let text = '';
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const [both, first] = [isBoth(i, j), takesFirst(i, j)];
    text += both || first ? a[i] : b[j];
    if (both || first) i++;
    if (both || !first) j++;
  }
  return text;
}

/** Where each text stands in all of the cheapest ways to place them in their order. */
function cheapest(
  texts: readonly LooseText[],
  width: number,
  cost: (text: LooseText, at: number) => number,
): (number | null | undefined)[] {
  let best = Number.POSITIVE_INFINITY;
  let ways: (number | null)[][] = [];
  const go = (way: readonly (number | null)[], item: number, spent: number) => {
    const left = width - way.length;
    if (spent > best || spent === Number.POSITIVE_INFINITY || texts.length - item > left) return;
    if (left === 0) {
      if (spent < best) ways = [];
      best = spent;
      ways.push([...way]);
      return;
    }
    const text = texts[item];
    if (text !== undefined) go([...way, item], item + 1, spent + cost(text, way.length));
    go([...way, null], item, spent);
  };
  go([], 0, 0);
  return Array.from({ length: width }, (_, at) => {
    const found = new Set(ways.map((way) => way[at]));
    return found.size === 1 ? [...found][0] : undefined;
  });
}
