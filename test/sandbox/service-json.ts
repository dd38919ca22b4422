import { exactNumber, stringifyExactly } from '../../lib/quickbooks/lossless';
import type { Session } from './session';

/** A new service as a request of its own, with fields that the product never sends. A price is written digit by digit. */
export function serviceJson(
  session: Session,
  label: string,
  { price, ...more }: { readonly price?: string; readonly [field: string]: unknown } = {},
): string {
  return stringifyExactly({
    Name: session.name(label),
    Type: 'Service',
    IncomeAccountRef: { value: session.account.id },
    ...(price === undefined ? {} : { UnitPrice: exactNumber(price) }),
    ...more,
  });
}
