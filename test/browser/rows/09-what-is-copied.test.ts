import { expect } from 'vitest';
import { describeRow } from '../harness/describe-row';
import { World } from '../harness/world';

/** The words of the SKU in several languages, and what they make of the rate type. */
const ITEMS = [
  { name: 'By the hour', sku: 'Hour', price: '95', rate: 95, rateType: 'hour' },
  { name: 'By the piece', sku: 'Item', price: '12.25', rate: 12.25, rateType: 'item' },
  { name: 'À l’heure', sku: 'Heure', price: '140', rate: 140, rateType: 'hour' },
  { name: 'Pro Stück', sku: 'Artikel', price: '1250.5', rate: 1250.5, rateType: 'item' },
] as const;

describeRow('9. Name becomes service name, price becomes rate, SKU becomes rate type', (language, test) => {
  test('in every language of the words', async () => {
    await using world = await World.start(language, {
      company: {
        items: ITEMS.map(({ name, sku, price }) => ({ name, sku, price, description: `${name}, described` })),
      },
    });
    await world.connect();
    await world.copy(...ITEMS.map(({ name }) => name));
    for (const { name, rate, rateType } of ITEMS) {
      expect(world.firm.service(name)).toMatchObject({ name, rate, rateType, description: `${name}, described` });
    }
  });

  test('a SKU that is neither leaves the rate type empty', async () => {
    await using world = await World.start(language, {
      company: { items: [{ name: 'Coded', sku: 'RR-2041', price: '30' }] },
    });
    await world.connect();
    await world.copy('Coded');
    expect(world.firm.service('Coded')).toMatchObject({ rate: 30, rateType: null });
  });
});
