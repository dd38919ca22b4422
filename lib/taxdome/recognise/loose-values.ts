import { parseRates } from '../../catalog/rate-parser';
import { unitFromText } from '../../catalog/unit-words';

/** One of the texts of a row, and how it is set (weight, size, colour), in any words that are the same for the same look. */
export interface LooseText {
  readonly text: string;
  readonly look: string;
}

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

/** The shortest text that has both in it, in their order. */
function merged(a: string, b: string): string {
  if (!a || !b) return a || b;
  if (a[0] === b[0]) return a[0] + merged(a.slice(1), b.slice(1));
  const [one, other] = [a[0] + merged(a.slice(1), b), b[0] + merged(a, b.slice(1))];
  return one.length <= other.length ? one : other;
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
