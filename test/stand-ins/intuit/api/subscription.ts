import type { Books } from '../books/books';
import { QboFault } from './qbo-fault';

/** Documented 6190: after the end of its subscription a company can be read only. */
export function refuseWhenEnded(books: Books): void {
  if (books.subscription === 'active') return;
  throw new QboFault(
    '6190',
    "Subscription period has ended or canceled or there was a billing problem : You can't add data to QuickBooks Online Plus because your trial or subscription period ended.",
  );
}
