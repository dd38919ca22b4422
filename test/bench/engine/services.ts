import { toRate } from '../../../lib/catalog/rate';
import type { Service } from '../../../lib/catalog/service';
import { serviceKey } from '../../../lib/catalog/service-key';

/** Hourly and fixed rates with and without decimals, none of them negative. */
const rateText = (index: number) => `${20 + (index % 380)}${index % 3 === 0 ? '.5' : ''}`;

/** Names, rates, units and categories of a firm, none of which the company has; `categories` 0 leaves them all without one. */
export function makeServices(count: number, categories = 0): Service[] {
  return Array.from({ length: count }, (_, index): Service => {
    const amount = toRate(rateText(index));
    if (!amount) throw new Error(`${rateText(index)} is a rate`);
    const name = `Service ${String(index + 1).padStart(4, '0')}`;
    const category = categories > 0 ? `Category ${(index % categories) + 1}` : null;
    return {
      key: serviceKey(name, category),
      ...{ keyIsId: false, name, description: `What ${name} is about`, category, archived: false },
      ...{ rate: { kind: 'amount', amount }, unit: index % 2 === 0 ? 'hour' : 'item' },
    };
  });
}
