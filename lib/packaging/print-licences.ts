import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LICENCES_FILE } from './write-licences';

/** `npm run licences`: the list at the head of what the build has just written; the build has failed where one of them is not allowed. */
const file = join('.output/chrome-mv3', LICENCES_FILE);
const [head = ''] = readFileSync(resolve(import.meta.dirname, '../..', file), 'utf8').split(/^-{80}$/mu);
console.log(`${head.trim()}\n\nWith their texts: ${file}`);
