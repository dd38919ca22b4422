import { type Aim, atMost } from '../aims';
import { median, summary } from '../statistics';
import type { Table } from '../table';
import { COPIED, type Creating } from './creating';
import { TYPED } from './items';
import { OPENINGS, type Opening } from './opening';
import { type Keys, ROUNDS, type Typing } from './typing';

const number = (value: number) => value.toLocaleString('en');
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Times of the openings. `machine` is printed with them. */
export function openingTable(openings: readonly Opening[], machine: string): Table {
  return {
    title: [
      'Opening the popup’s Copy section, each time in a new tab of an extension that runs',
      `    ms of the page’s clock since the navigation began, to the painted frame: median (least–most) of ${OPENINGS}, after one that is not counted`,
      `    ${machine}`,
    ].join('\n'),
    columns: ['items in QuickBooks', 'a page without script', 'head and tabs', 'first rows', 'processor time of it'],
    rows: openings.map(({ items, ...times }) => [
      number(items),
      ...[times.plain, times.head, times.rows, times.processor].map((each) => summary(each, 0)),
    ]),
  };
}

/** Each key by the median of its rounds. */
const medians = ({ keys }: Keys) => keys.map(({ painted }) => median(painted));

/** Times of the keystrokes; `plain` are those in a field on which nothing depends. */
export function typingTable(typings: readonly Typing[], plain: Keys): Table {
  const line = (what: string, pressed: Keys) => {
    const times = medians(pressed);
    const worst = Math.max(...times);
    const { text, rows } = pressed.keys[times.indexOf(worst)] ?? { text: '', rows: 0 };
    const once = Math.max(...pressed.keys.flatMap(({ painted }) => painted));
    const numbers = [median(times), worst, once].map((time) => time.toFixed(1));
    return [what, ...numbers, summary(pressed.processor), `“${text}”, ${number(rows)} rows`];
  };
  return {
    title: [
      `Keystrokes in the Search field: “${TYPED}” typed and taken back, ${TYPED.length} keys each`,
      `    ms of the page’s clock from the input event to the painted frame with the rows that are left; each key by the median of ${ROUNDS} rounds`,
      '    Processor time: ms of the main thread for a key, rows that are drawn after that frame among it',
    ].join('\n'),
    columns: ['', 'median', 'worst', 'worst of all rounds', 'processor time', 'the worst left'],
    rows: [
      line('A field on which nothing depends', plain),
      ...typings.flatMap(({ items, typed, deleted }) => [
        line(`${number(items)} items, typed`, typed),
        line(`${number(items)} items, taken back`, deleted),
      ]),
    ],
  };
}

/** The runs through TaxDome's form, whose saves take from `saveMs[0]` to `saveMs[1]` milliseconds. */
export function creatingTable(runs: readonly Creating[], saveMs: readonly [number, number]): Table {
  const line = (what: string, of: (run: Creating) => number) => [
    what,
    ...runs.flatMap((run) => [of(run).toFixed(0), (of(run) / mean(run.saving)).toFixed(2)]),
  ];
  return {
    title: [
      `Creating ${COPIED} services through TaxDome’s form, whose saves take ${saveMs.join('–')} ms`,
      '    ms, and the ratio to a save. The whole run: from Save in the popup to the frame in which it says that the run is over',
      '    A save: from the request that the form sends to the painted frame with the new row, for which the page reads its list again',
    ].join('\n'),
    columns: ['', ...runs.flatMap(({ items }) => [`${number(items)} items`, 'ratio'])],
    rows: [
      line('A service: the whole run divided', timeOfOne),
      line('Each one more: from a new row to the next new row, mean', timeOfOneMore),
      line('A save: mean', ({ saving }) => mean(saving)),
      line('of that, to the server’s answer: mean', ({ answering }) => mean(answering)),
      line('From Save to the first request', ({ before }) => before),
      line('From a new row to the next request: mean', ({ between }) => mean(between)),
      line('the least', ({ between }) => Math.min(...between)),
      line('the most', ({ between }) => Math.max(...between)),
      line('From the last new row to the end', ({ after }) => after),
    ],
  };
}

/** What a run grows by with each service; what is done once for all of them is left out. */
function timeOfOneMore({ saving, between }: Creating): number {
  return mean(saving.slice(1)) + mean(between);
}

function timeOfOne({ whole }: Creating): number {
  return whole / COPIED;
}

/** What the project wants of the Copy section. */
export function copyAims(openings: readonly Opening[], typings: readonly Typing[], runs: readonly Creating[]): Aim[] {
  const [opened, searched] = [openings.at(-1), typings.at(-1)];
  const keys = searched ? [...medians(searched.typed), ...medians(searched.deleted)] : [];
  const items = `${number(opened?.items ?? 0)} items`;
  return [
    atMost(`To the first rows of ${items}, median`, median(opened?.rows ?? []), 100, 0, ' ms'),
    atMost(`A keystroke in the search of ${items}, median`, median(keys), 16, 1, ' ms'),
    atMost(`A keystroke in the search of ${items}, worst`, Math.max(...keys), 16, 1, ' ms'),
    ...runs.map((run) =>
      atMost(
        `Time of a created service over TaxDome’s own for a save, ${number(run.items)} items`,
        timeOfOne(run) / mean(run.saving),
        1.5,
        2,
      ),
    ),
  ];
}
