import { type Aim, aimsTable } from '../aims';
import { connectedBrowser } from '../connected-browser';
import { machine } from '../machine';
import type { Table } from '../table';
import { frames, framesAims, framesTable } from './frames';
import { type Opening, opening, SIZES, showAll } from './opening';
import { openingAims, openingTable } from './opening-tables';
import { routeAims, routeChanges, routeTable } from './route-changes';
import { scrolling, scrollingAims, scrollingTable } from './scrolling';
import { startStaticServer } from './static-server';

const ROUTE_CHANGES = 1_000;
const BRIEF_ROUTE_CHANGES = 100;

/** What the production build costs the page that it runs in, table by table. `-- --brief` changes the route a tenth as often. */
export async function* page(): AsyncGenerator<Table> {
  const aims = yield* onPlainPages();
  const scrolled = await scrolling();
  yield scrollingTable(scrolled);
  const routes = await routeChanges(process.argv.includes('--brief') ? BRIEF_ROUTE_CHANGES : ROUTE_CHANGES);
  yield routeTable(routes);
  yield aimsTable('Aims on TaxDome’s page', [...aims, ...scrollingAims(scrolled), ...routeAims(routes)]);
}

/** What is measured on pages without an app, in one browser. */
async function* onPlainPages(): AsyncGenerator<Table, readonly Aim[]> {
  await using server = await startStaticServer();
  await using browser = await connectedBrowser(server, server.add({ rows: 3 }));
  await showAll(browser, server, Math.max(...SIZES.map(({ rows }) => rows)));
  const openings: Opening[] = [];
  for (const size of SIZES) openings.push(await opening(browser, server, size));
  yield openingTable(openings, machine());
  const replaced = await frames(browser, server);
  yield framesTable(replaced);
  return [...openingAims(openings), ...framesAims(replaced)];
}
