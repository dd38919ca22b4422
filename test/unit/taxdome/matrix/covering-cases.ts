import { type MatrixCase, PARTS } from './matrix-case';

type Part = keyof MatrixCase;
const NAMES = Object.keys(PARTS) as Part[];

/**
 * Few cases in which each of the wanted sets of parts takes all its values together, found greedily and always the same.
 *
 * @param together sets of parts, `['layout', 'header']` for every layout with and without heads
 */
export function coveringCases(together: readonly (readonly Part[])[]): MatrixCase[] {
  const open = new Map(together.flatMap(combinations).map((wanted) => [keyOf(wanted), wanted]));
  const cases: MatrixCase[] = [];
  const random = numbers(20_261_120);
  for (;;) {
    const [first] = open.values();
    if (!first) return cases;
    let best: { made: MatrixCase; covers: string[] } | undefined;
    for (let attempt = 0; attempt < 40; attempt++) {
      const made = complete(first, random);
      const covers = together
        .map((parts) => keyOf(parts.map((part) => [part, made[part]])))
        .filter((key) => open.has(key));
      if (!best || covers.length > best.covers.length) best = { made, covers };
    }
    for (const key of best?.covers ?? []) open.delete(key);
    if (best) cases.push(best.made);
  }
}

/** All sets of `size` of the parts. */
export function setsOf(parts: readonly Part[], size: number): Part[][] {
  if (size === 0) return [[]];
  return parts.flatMap((part, at) => setsOf(parts.slice(at + 1), size - 1).map((others) => [part, ...others]));
}

export const ALL_PARTS: readonly Part[] = NAMES;

type Wanted = readonly (readonly [Part, MatrixCase[Part]])[];

function combinations(parts: readonly Part[]): Wanted[] {
  return parts.reduce<Wanted[]>(
    (found, part) => found.flatMap((before) => PARTS[part].map((value) => [...before, [part, value] as const])),
    [[]],
  );
}

function keyOf(wanted: Wanted): string {
  return wanted.map(([part, value]) => `${part}=${value}`).join('&');
}

function complete(wanted: Wanted, random: () => number): MatrixCase {
  const any = NAMES.map((part) => [part, PARTS[part][Math.floor(random() * PARTS[part].length)]] as const);
  return Object.fromEntries([...any, ...wanted]) as unknown as MatrixCase;
}

/** The same numbers from 0 to 1 in each run (a linear congruential generator, constants of Numerical Recipes). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
