import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BREAKS } from '../../breaks/breaks';

const ROOT = resolve(import.meta.dirname, '../../..');

describe('a break of the product (`npm run breaks`)', () => {
  it.each(BREAKS)('can be made: $what', ({ also = [], caughtBy, ...first }) => {
    for (const { file, find } of [first, ...also])
      expect(readFileSync(resolve(ROOT, file), 'utf8').split(find), file).toHaveLength(2);
    for (const test of caughtBy) expect(existsSync(resolve(ROOT, test)), test).toBe(true);
  });
});
