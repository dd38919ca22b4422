import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BUDGETS, sizeOf } from './harness/budgets';
import { BUILD } from './harness/build-extension';

test.each(BUDGETS)('$what stays within $most kB, gzipped', (budget) => {
  expect(budget.files().length).toBeGreaterThan(0);
  expect(sizeOf(budget)).toBeLessThanOrEqual(budget.most);
});

test('every content script has a limit of its own', () => {
  const limited = BUDGETS.map((budget) => budget.files().join());
  const scripts = readdirSync(join(BUILD, 'content-scripts')).filter((name) => name.endsWith('.js'));
  expect(limited).toEqual(expect.arrayContaining(scripts.map((name) => `content-scripts/${name}`)));
});
