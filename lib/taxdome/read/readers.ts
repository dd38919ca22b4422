import { parseRates } from '../../catalog/rate-parser';
import { unitFromText } from '../../catalog/unit-words';
import { cellText } from './cell-text';
import { readDescription, readNameCell } from './name-cell';

/**
 * How texts and cells are read. Recognition reads with the same, which remember what they have read: who reads the list on the page has them from there, instead of
 * having them twice.
 */
export const READERS = { parseRates, unitFromText, cellText, readDescription, readNameCell };

export type Readers = typeof READERS;
