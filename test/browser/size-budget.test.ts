import { expect, test } from 'vitest';
import { BUDGETS, sizeOf } from './harness/budgets';

test.each(BUDGETS)('$what stays within $most kB, gzipped', (budget) => {
  expect(budget.files().length).toBeGreaterThan(0);
  expect(sizeOf(budget)).toBeLessThanOrEqual(budget.most);
});
