import { toRate } from '../../../lib/catalog/rate';
import { stringifyExactly } from '../../../lib/quickbooks/lossless';
import { QuickBooksError } from '../../../lib/quickbooks/quickbooks-error';
import { type Belief, decide, type Finding, held, refuted } from '../belief';
import { told } from '../refusal';
import { serviceJson } from '../service-json';
import type { Session } from '../session';

/** Makes an item with these digits as price, and compares the amount that is then read. */
async function priced(session: Session, label: string, price: string): Promise<Finding> {
  const made = await session.post(serviceJson(session, label, { price }));
  if (made instanceof QuickBooksError) return refuted(`${price}: ${told(made)}`);
  const read = String((await session.read(String(made.Id))).UnitPrice);
  const same = [String(made.UnitPrice), read].every((digits) => toRate(digits) === toRate(price));
  return decide(same, `${price} came back as ${String(made.UnitPrice)}, and was read as ${read}`);
}

export const prices: readonly Belief[] = [
  {
    id: 'price-decimals',
    sentence: 'A price keeps seven decimals',
    check: (session) => priced(session, 'seven decimals', '0.1234567'),
  },
  {
    id: 'price-zeros',
    sentence: 'Zeros at the end of a price change no amount',
    check: (session) => priced(session, 'zeros at the end', '15.50'),
  },
  {
    id: 'price-largest',
    sentence: 'A price may be as large as 99,999,999,999',
    check: (session) => priced(session, 'largest price', '99999999999'),
  },
  {
    id: 'price-null',
    sentence: "A sparse update can't clear `UnitPrice`: null is ignored",
    async check(session) {
      const item = await session.service('price to null', { rate: toRate('12.5') ?? null });
      const { id: Id, syncToken: SyncToken } = item;
      const after = await session.post(stringifyExactly({ Id, SyncToken, sparse: true, UnitPrice: null }));
      if (after instanceof QuickBooksError) return held(told(after));
      const price = String((await session.read(Id)).UnitPrice);
      return decide(toRate(price) === item.rate, `12.5 with null over it is read as ${price}`);
    },
  },
];
