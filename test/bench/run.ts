import { bundles } from './bundles';
import { engine } from './engine';
import { planning } from './planning';
import { printTable } from './table';

/** `npm run bench`: every benchmark, one after the other, so that none slows another. */
for (const bench of [bundles, planning, engine]) for (const table of [await bench()].flat()) printTable(table);
