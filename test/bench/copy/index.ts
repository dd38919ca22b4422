import { aimsTable } from '../aims';
import { machine } from '../machine';
import type { Table } from '../table';
import { copyBrowser } from './copy-browser';
import { type Creating, creating } from './creating';
import { makeItems } from './items';
import { type Opening, opening } from './opening';
import { copyAims, creatingTable, openingTable, typingTable } from './tables';
import { type Keys, type Typing, typing, typingPlain } from './typing';

const SIZES = [100, 1_000, 10_000] as const;
/** At which of them services are created. */
const RUNS: readonly number[] = [Math.min(...SIZES), Math.max(...SIZES)];
/** How long TaxDome takes for a save, from least to most, in milliseconds. */
const SAVE_MS = [400, 600] as const;

/** What a person waits for in the Copy section: its opening, its search, and the services that are created; a browser and a company for each size. */
export async function* copy(): AsyncGenerator<Table> {
  const [openings, typings]: [Opening[], Typing[]] = [[], []];
  const created: Creating[] = [];
  let plain: Keys | undefined;
  for (const size of SIZES) {
    const items = makeItems(size);
    await using browser = await copyBrowser(items, SAVE_MS);
    openings.push(await opening(browser, items.length));
    typings.push(await typing(browser, items));
    plain ??= await typingPlain(browser);
    if (RUNS.includes(size)) created.push(await creating(browser, items));
  }
  if (!plain) return;
  yield openingTable(openings, machine());
  yield typingTable(typings, plain);
  yield creatingTable(created, SAVE_MS);
  yield aimsTable('Aims of the Copy section', copyAims(openings, typings, created));
}
