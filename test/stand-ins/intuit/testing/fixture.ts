import { readFileSync } from 'node:fs';

const FOLDER = new URL('../../../fixtures/quickbooks/', import.meta.url);

/** The text of a recorded reply, by its path below `test/fixtures/quickbooks`. */
export function fixture(path: string): string {
  return readFileSync(new URL(path, FOLDER), 'utf8');
}

/** A recorded reply in JSON. The caller says what it is. */
export function jsonFixture<T>(path: string): T {
  return JSON.parse(fixture(path)) as T;
}
