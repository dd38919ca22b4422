import { type Aim, atMost } from '../aims';
import { median, summary } from '../statistics';
import type { Table } from '../table';
import { KINDS } from './kinds';
import type { Cost } from './meter';
import type { Opening } from './opening';

/** What was added to the plain page, round by round, in milliseconds. */
function added(costs: readonly Cost[], plain: readonly Cost[], kind: keyof Cost): number[] {
  return costs.map((cost, round) => cost[kind] - (plain[round]?.[kind] ?? 0));
}

/** The cost of opening pages, with the extension and with the hand-written loop. `machine` is printed with it. */
export function openingTable(openings: readonly Opening[], machine: string): Table {
  return {
    title: [
      'Opening a services list of plain HTML, of a connected firm whose services are known (badges: Not synced)',
      '    What the main thread does more than on the same page alone, in ms of processor time: median (least–most) of interleaved rounds',
      '    Script: continuations of promises included, which DevTools’ ScriptDuration leaves out',
      `    ${machine}`,
    ].join('\n'),
    columns: ['', ...KINDS.map(({ label }) => label)],
    rows: openings.flatMap(({ rows, plain, extension, afterwards, loop }) => {
      const line = (what: string, costs: readonly Cost[]) => [
        `${rows.toLocaleString('en')} rows, ${what}`,
        ...KINDS.map(({ kind }) => summary(added(costs, plain, kind))),
      ];
      const ratios = KINDS.map(({ kind }) =>
        (median(added(extension, plain, kind)) / median(added(loop, plain, kind))).toFixed(1),
      );
      return [
        [
          `${rows.toLocaleString('en')} rows, the page alone`,
          ...KINDS.map(({ kind }) => summary(plain.map((cost) => cost[kind]))),
        ],
        line('extension, to the last badge', extension),
        line('hand-written loop', loop),
        [`${rows.toLocaleString('en')} rows, ratio`, ...ratios],
        [
          `${rows.toLocaleString('en')} rows, extension, in the 8 s after that`,
          ...KINDS.map(({ kind }) => summary(afterwards.map((cost) => cost[kind]))),
        ],
      ];
    }),
  };
}

/** The extension's script against the loop's, at each size. */
export function openingAims(openings: readonly Opening[]): Aim[] {
  return openings.map(({ rows, plain, extension, loop }) =>
    atMost(
      `Script of the extension over that of a hand-written loop, ${rows.toLocaleString('en')} rows`,
      median(added(extension, plain, 'script')) / median(added(loop, plain, 'script')),
      2,
      1,
    ),
  );
}
