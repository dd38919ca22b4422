import { bundles } from './bundles';
import { copy } from './copy';
import { engine } from './engine';
import { page } from './page';
import { planning } from './planning';
import { popup } from './popup';
import { printTable, type Table } from './table';

/** The parts by the names that `npm run bench -- page` and its like choose them by, in the order in which they run. */
const PARTS: Readonly<Record<string, () => AsyncIterable<Table>>> = {
  bundles,
  planning: () => one(planning()),
  engine,
  page,
  popup,
  copy,
};

/** `npm run bench`: every part or those that are named, one after the other, so that none slows another. */
const named = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = named.filter((name) => !(name in PARTS));
if (unknown.length > 0) throw new Error(`No part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`);
for (const [name, part] of Object.entries(PARTS)) {
  if (named.length > 0 && !named.includes(name)) continue;
  for await (const table of part()) printTable(table);
}

async function* one(table: Table | Promise<Table>): AsyncGenerator<Table> {
  yield await table;
}
