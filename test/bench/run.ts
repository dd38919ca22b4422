import { bundles } from './bundles';
import { engine } from './engine';
import { planning } from './planning';
import { printTable } from './table';

/** `npm run bench`: every benchmark, one after the other, so that none slows another. */
for (const bench of [bundles, planning]) printTable(await bench());
for await (const table of engine()) printTable(table);
