import type { Service } from '../../../../lib/catalog/service';

/** A service as far as its page shows it; what is `undefined` is not shown and must be unknown to a reader. */
export interface Shown {
  readonly name: string;
  readonly description: string | undefined;
  readonly rate: string | null;
  readonly rateType: 'hour' | 'item' | null | undefined;
  readonly category: string | null | undefined;
  readonly archived: boolean;
}

/** How a reading stands against what the page shows. */
export interface Score {
  readonly present: number;
  readonly right: number;
  /** Of those that are right, the ones whose description is exact too. */
  readonly described: number;
  /** One line for each service that was misread, not read, or read and not there. A description may be unknown. */
  readonly failures: readonly string[];
  /** Those of them that say something that is not so; what is not read is only missing. */
  readonly misread: readonly string[];
}

/**
 * Services with the exact name, rate, rate type, category and archived mark, of all that the page shows.
 *
 * @param jointRate whether the rate type stands with the amount, so that without an amount it is not shown
 */
export function scoreOf(read: readonly Service[], shown: readonly Shown[], jointRate: boolean): Score {
  const left = [...read];
  const failures: string[] = [];
  const misread: string[] = [];
  const counts = { right: 0, described: 0 };
  for (const wanted of shown) {
    const at = left.findIndex(({ name }) => name === wanted.name);
    const found = left[at];
    if (found) left.splice(at, 1);
    const wrong = found ? differences(found, wanted, jointRate) : [{ text: 'not read', misread: false }];
    if (!wrong.some(({ text }) => !text.startsWith('description'))) counts.right++;
    if (wrong.length === 0) counts.described++;
    for (const { text, misread: isMisread } of wrong) {
      if (isMisread) misread.push(`${wanted.name}: ${text}`);
      else if (!text.startsWith('description')) failures.push(`${wanted.name}: ${text}`);
    }
  }
  misread.push(...left.map((service) => `not there: ${JSON.stringify(service)}`));
  return { present: shown.length, ...counts, failures: [...misread, ...failures], misread };
}

interface Difference {
  readonly text: string;
  /** Says something else; an unknown value is none. */
  readonly misread: boolean;
}

function differences(found: Service, wanted: Shown, jointRate: boolean): Difference[] {
  const { rate } = found;
  const amount = rate.kind === 'amount' ? rate.amount : rate.kind === 'none' ? null : undefined;
  const pairs: [string, unknown, readonly unknown[]][] = [
    ['rate', amount, [wanted.rate]],
    ['rate type', found.unit, units(wanted, jointRate)],
    ['category', found.category, [wanted.category]],
    ['archived', found.archived, [wanted.archived]],
    ['description', found.description, [wanted.description === '' ? null : wanted.description]],
  ];
  return pairs
    .filter(([, is, may]) => !may.includes(is))
    .map(([what, is, [should]]) => ({
      text: `${what} ${JSON.stringify(is) ?? 'unknown'}, not ${JSON.stringify(should)}`,
      misread: is !== undefined,
    }));
}

/** Where it stands with the amount, a rate type is not shown without one. */
function units({ rate, rateType }: Shown, jointRate: boolean): unknown[] {
  if (!jointRate) return [rateType];
  return rate === null ? [undefined] : [rateType ?? undefined, rateType];
}

/** The sum of several scores. */
export function total(scores: readonly Score[]): Score {
  return {
    present: scores.reduce((sum, { present }) => sum + present, 0),
    right: scores.reduce((sum, { right }) => sum + right, 0),
    described: scores.reduce((sum, { described }) => sum + described, 0),
    failures: scores.flatMap(({ failures }) => failures),
    misread: scores.flatMap(({ misread }) => misread),
  };
}

/** `1,234 of 1,240 (99.5 %)`. */
export function inWords({ right, described, present }: Score): string {
  return `${right} of ${present} (${((100 * right) / Math.max(1, present)).toFixed(1)} %), ${described} with their description`;
}
