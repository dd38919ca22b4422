import { describe, expect, test } from 'vitest';
import { idsToNames } from '../../../lib/catalog/ids-to-names';
import { item } from './make';

const items = new Map([['42', item('Payroll', { id: '42' })]]);

describe('ids in what QuickBooks says', () => {
  test.each([
    ['The name supplied already exists. : Id=42', 'The name supplied already exists. : “Payroll”'],
    ['Item Id: 42 was changed', '“Payroll” was changed'],
    ['Object 42 : Something', 'Object 42 : Something'],
    ['Id=43', 'Id=43'],
    ['Valid=42', 'Valid=42'],
  ])('%s', (said, read) => {
    expect(idsToNames(said, items)).toBe(read);
  });
});
