import { availableParallelism, loadavg } from 'node:os';
import type { Table } from '../table';
import { aims } from './aims';
import { LATENCY } from './conditions';
import { firstSync, type Measured } from './first-sync';
import { inBrowser } from './in-browser';
import { ownTime } from './own-time';
import { peers } from './peers';
import { ratios } from './ratios';

/** How many new categories the services of the second variant stand in. */
const CATEGORIES = 10;

/**
 * What a first sync takes, and how that compares, table by table. `-- --brief` measures one minute of the peers and continues it by calculation; without it they take six minutes.
 */
export async function* engine(): AsyncGenerator<Table> {
  const { first, again } = await firstSync();
  const withCategories = await firstSync(CATEGORIES);
  const browser = await inBrowser();
  yield requests([first, ...again, withCategories.first, ...withCategories.again, browser]);
  yield await ownTime();
  const others = await peers(process.argv.includes('--brief'));
  yield requests(others);
  yield ratios({ first, withCategories: withCategories.first, categories: CATEGORIES, browser, others });
  yield aims({ first, again, others });
}

/** Requests as the stand-in counted them. */
function requests(rows: readonly Measured[]): Table {
  return {
    title: [
      `On the Intuit stand-in with its limits on, each request taking ${LATENCY.perRequestMs} ms + ${LATENCY.perOperationMs} ms per operation`,
      // Times say little where others work on the same machine.
      `    ${availableParallelism()} processors, of which were wanted in the last minute: ${(loadavg()[0] ?? 0).toFixed(1)}`,
      ...rows.flatMap(({ remark }) => (remark ? [`    ${remark}`] : [])),
    ].join('\n'),
    columns: ['', 'requests', 'writing', 'batches', 'reads', '429s', 'seconds'],
    rows: rows.map(({ title, counts, seconds }) => [
      title,
      ...[counts.requests, counts.writing, counts.batches, counts.reads, counts.throttled].map(String),
      seconds.toFixed(2),
    ]),
  };
}
