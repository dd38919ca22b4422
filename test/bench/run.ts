import { bundles } from './bundles';
import { planning } from './planning';
import { printTable } from './table';

/** `npm run bench`: every benchmark, one after the other, so that none slows another. */
for (const bench of [bundles, planning]) printTable(await bench());
