import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DECOYS, LAYOUTS, LOCALES } from '../../../stand-ins/taxdome';
import { openBrowser } from '../../../stand-ins/taxdome/testing/browser';
import { bundle } from '../harness';
import { atOnce } from './at-once';
import { ALL_PARTS, coveringCases } from './covering-cases';
import { type MatrixCase, nameOf, PARTS } from './matrix-case';
import { readCase } from './read-case';
import { readDecoys } from './read-decoy';
import { inWords, total } from './score';

vi.setConfig({ testTimeout: 600_000 });

/** A few minutes of `npm run campaign` see every layout in every language, and each of both with every option. */
const WHOLE = process.env.CAMPAIGN !== undefined;

let browser: Browser;
let script: string;

beforeAll(async () => {
  [browser, script] = await Promise.all([openBrowser(), bundle()]);
}, 60_000);
afterAll(() => browser?.close());

/** Single cases, by what is unusual in them, for work on one: `CASES='[{"layout":"grid","locale":"fr"}]'`. */
function chosen(): MatrixCase[] {
  const usual = Object.fromEntries(ALL_PARTS.map((part) => [part, PARTS[part][0]])) as unknown as MatrixCase;
  return (JSON.parse(process.env.CASES ?? '[]') as Partial<MatrixCase>[]).map((some) => ({ ...usual, ...some }));
}

function cases(): MatrixCase[] {
  if (process.env.CASES) return chosen();
  const options = ALL_PARTS.filter((part) => part !== 'layout' && part !== 'locale');
  if (!WHOLE) return coveringCases([['layout'], ['locale'], ...options.map((part) => [part])]);
  return coveringCases([
    ['layout', 'locale'],
    ...options.flatMap((part) => [['layout', part] as const, ['locale', part] as const]),
  ]);
}

describe('services lists in all layouts and languages', () => {
  it('are read as they are, left as they were, and have each service’s badge and menu item', async () => {
    const all = cases();
    const results = await atOnce(all, async (each) => ({ each, ...(await readCase(browser, script, each)) }));
    const lines = results.flatMap(({ each, score, faults }) =>
      [...faults, ...score.failures].map((failure) => `${nameOf(each)}: ${failure}`.slice(0, 900)),
    );
    const headed = results.filter(({ each }) => each.header);
    const sum = total(results.map(({ score }) => score));
    console.log(
      `${all.length} lists, services read right: ${inWords(sum)}; with column heads ${inWords(total(headed.map(({ score }) => score)))}; misread: ${sum.misread.length}`,
    );
    if (lines.length > 0) console.log(lines.join('\n'));
    // Without heads a page may say too little; what is read must be right all the same.
    expect(sum.misread).toEqual([]);
    expect(headed.flatMap(({ score }) => score.failures)).toEqual([]);
    expect(
      results.flatMap(({ each, faults }) => (each.header ? faults.map((fault) => `${nameOf(each)}: ${fault}`) : [])),
    ).toEqual([]);
  });
});

describe('other pages in all languages', () => {
  it.skipIf(process.env.CASES)('are not taken for a services list', async () => {
    const looks = LAYOUTS.slice(0, 4);
    const all = LOCALES.flatMap((locale, index) =>
      looks
        .filter((_, look) => index % looks.length === look || (WHOLE && (index + 2) % looks.length === look))
        .map((layout) => ({
          layout,
          locale,
          // One each in `npm test`, so that each page and each language is seen.
          decoys: WHOLE ? DECOYS : DECOYS.filter((_, at) => at % LOCALES.length === index),
        })),
    );
    const found = (await atOnce(all, (each) => readDecoys(browser, script, each))).flat();
    const pages = all.reduce((sum, { decoys }) => sum + decoys.length, 0);
    console.log(`${pages} other pages, services read from them: ${found.reduce((sum, { read }) => sum + read, 0)}`);
    expect(found).toEqual([]);
  });
});
