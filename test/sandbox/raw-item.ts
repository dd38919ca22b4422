import type { Reply } from '../../lib/quickbooks/client';
import { statusError } from '../../lib/quickbooks/faults';

/** The item of a reply with all its fields, the ones that the product does not read too. @throws QuickBooksError where there is none. */
export function rawItem({ body, intuitTid }: Reply): Readonly<Record<string, unknown>> {
  if (typeof body === 'object' && body !== null && 'Item' in body) {
    const item = body.Item;
    if (typeof item === 'object' && item !== null) return item as Readonly<Record<string, unknown>>;
  }
  throw statusError({ httpStatus: 200, intuitTid });
}
