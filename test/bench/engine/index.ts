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
 * What a first sync takes, and how that compares. `-- --brief` measures one minute of the peers and continues it by calculation; without it they take six minutes.
 */
export async function engine(): Promise<readonly Table[]> {
  const { first, again } = await firstSync();
  const withCategories = await firstSync(CATEGORIES);
  const browser = await inBrowser();
  const others = await peers(process.argv.includes('--brief'));
  return [
    requests([first, ...again, withCategories.first, ...withCategories.again, browser, ...others]),
    ratios({ first, withCategories: withCategories.first, categories: CATEGORIES, browser, others }),
    aims({ first, again, others }),
    await ownTime(),
  ];
}

/** Requests as the stand-in counted them. */
function requests(rows: readonly Measured[]): Table {
  return {
    title: [
      `On the Intuit stand-in with its limits on, each request taking ${LATENCY.perRequestMs} ms + ${LATENCY.perOperationMs} ms per operation`,
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
