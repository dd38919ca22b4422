import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitsUnitPrice, type Rate, toRate } from '../../../lib/catalog/rate';
import { activeBody, categoryBody, createBody, updateBody } from '../../../lib/quickbooks/item-body';
import { parseExactly } from '../../../lib/quickbooks/lossless';
import { runs } from '../../property-runs';
import { anyText } from './any-text';

const rate = (text: string): Rate => {
  const made = toRate(text);
  if (made === undefined) throw new Error(`${text} is no rate`);
  return made;
};
const PLACE = { accountId: '79', parentId: null };
const ITEM = { id: '5', syncToken: '3' };

describe('creating an item', () => {
  test('says everything there is to say', () => {
    const values = { name: 'Tax return', description: 'Yearly', rate: rate('450.50'), sku: 'Hour', category: 'Tax' };
    expect(createBody(values, { accountId: '79', parentId: '12' })).toBe(
      '{"operation":"create","Item":{"Name":"Tax return","Type":"Service","IncomeAccountRef":{"value":"79"},"UnitPrice":450.5,' +
        '"Description":"Yearly","Sku":"Hour","SubItem":true,"ParentRef":{"value":"12"}}}',
    );
  });

  test.each([
    { name: 'Advice' },
    { name: 'Advice', description: null, rate: null, sku: null, category: null },
    { name: 'Advice', description: '', sku: '' },
  ])('leaves out what is missing, the rate too: it is never 0', (values) => {
    expect(createBody(values, PLACE)).toBe(
      '{"operation":"create","Item":{"Name":"Advice","Type":"Service","IncomeAccountRef":{"value":"79"}}}',
    );
  });

  test('sends a rate of zero as zero', () => {
    expect(createBody({ name: 'Free', rate: rate('0') }, PLACE)).toContain('"UnitPrice":0}');
  });

  test('sends a very small rate without an exponent', () => {
    expect(createBody({ name: 'Small', rate: rate('1e-7') }, PLACE)).toContain('"UnitPrice":0.0000001}');
  });

  test('a category stands at the top and has no account', () => {
    expect(categoryBody('Tax')).toBe('{"operation":"create","Item":{"Name":"Tax","Type":"Category"}}');
  });
});

describe('updating an item', () => {
  test('says only what changed', () => {
    expect(updateBody(ITEM, { rate: rate('95.10') })).toBe(
      '{"operation":"update","Item":{"Id":"5","SyncToken":"3","sparse":true,"UnitPrice":95.1}}',
    );
    expect(updateBody(ITEM, { name: 'New name' })).toBe(
      '{"operation":"update","Item":{"Id":"5","SyncToken":"3","sparse":true,"Name":"New name"}}',
    );
  });

  test('empties a description and a SKU, and leaves a rate that is missing alone', () => {
    expect(updateBody(ITEM, { description: null, sku: null, rate: null })).toBe(
      '{"operation":"update","Item":{"Id":"5","SyncToken":"3","sparse":true,"Description":"","Sku":""}}',
    );
  });

  test('moves it under a category and out of it', () => {
    expect(updateBody(ITEM, { category: 'Tax' }, '12')).toContain('"SubItem":true,"ParentRef":{"value":"12"}');
    expect(updateBody(ITEM, { category: null }, null)).toContain('"SubItem":false}');
    expect(updateBody(ITEM, { name: 'x' }, '12')).not.toContain('ParentRef');
  });

  test('never says a word of account, tax, type or activity', () => {
    const all = { name: 'n', description: 'd', rate: rate('1'), sku: 'Hour', category: 'c' };
    expect(updateBody(ITEM, all, '12')).not.toMatch(/IncomeAccountRef|Taxable|"Type"|Active/);
  });

  test('makes it inactive and active again', () => {
    expect(activeBody(ITEM, false)).toBe(
      '{"operation":"update","Item":{"Id":"5","SyncToken":"3","sparse":true,"Active":false}}',
    );
    expect(activeBody(ITEM, true)).toContain('"Active":true');
  });
});

describe('for every value', () => {
  const rates = fc
    .tuple(fc.bigInt({ min: 0n, max: 99_999_999_998n }), fc.integer({ min: 0, max: 9_999_999 }))
    .map(([whole, fraction]) => rate(`${whole}.${String(fraction).padStart(7, '0')}`));

  test('the price in the text is the rate, digit by digit', () => {
    fc.assert(
      fc.property(rates, (amount) => {
        expect(fitsUnitPrice(amount)).toBe(true);
        for (const text of [createBody({ name: 'n', rate: amount }, PLACE), updateBody(ITEM, { rate: amount })]) {
          expect(/"UnitPrice":([^,}]*)/.exec(text)?.[1]).toBe(amount);
        }
      }),
      runs(100),
    );
  });

  test('the texts come back as they went in, in any script and with any sign', () => {
    fc.assert(
      fc.property(anyText(0, 12), anyText(1, 12), (name, description) => {
        const sent = parseExactly(createBody({ name, description }, PLACE)) as { Item: Record<string, unknown> };
        expect(sent.Item).toMatchObject({ Name: name, Description: description });
      }),
      runs(100),
    );
  });
});
