import { afterEach, describe, expect, it } from 'vitest';
import { parseRates } from '../../../lib/catalog/rate-parser';
import { service } from '../catalog/make';
import { type Bench, bench } from './harness';

let one: Bench;
afterEach(() => one.close());

/** As a page shows them, and the digits that QuickBooks is to be sent. A float would change all of them but the first. */
const AMOUNTS = [
  ['$95.00', '95'],
  ['$98,765,432,109.1234567', '98765432109.1234567'],
  ['$0.0000001', '0.0000001'],
  ['$99,999,999,998.9999999', '99999999998.9999999'],
] as const;

describe('an amount on the page', () => {
  it('reaches QuickBooks digit by digit', async () => {
    one = await bench();
    const cells = parseRates(
      AMOUNTS.map(([text]) => text),
      'en',
    );
    await one.show(cells.map(({ reading }, index) => service(`Service ${index}`, { rate: reading })));
    await one.confirm();
    const sent = one.intuit.journal.flatMap(({ bodyRaw }) => [...(bodyRaw?.matchAll(/"UnitPrice":([^,}]+)/g) ?? [])]);
    expect(sent.map(([, digits]) => digits).sort()).toEqual(AMOUNTS.map(([, digits]) => digits).sort());
    expect(await one.statuses()).toEqual(Object.fromEntries(AMOUNTS.map((_, index) => [`Service ${index}`, 'synced'])));
  });
});
