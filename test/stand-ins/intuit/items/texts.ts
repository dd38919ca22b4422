import { QboFault } from '../api/qbo-fault';
import type { Books } from '../books/books';

/** Beyond ISO-8859-1, which is all that US companies are documented to take. */
const BEYOND_LATIN1 = /[\u0100-\u{10ffff}]/gu;

/** Length in UTF-16 units, as Java counts it. The words of the fault are those of a recorded 2050. */
export function checkLength(field: string, text: string | undefined, max: number): void {
  if (text === undefined || text.length <= max) return;
  throw new QboFault(
    '2050',
    `String length specified does not match the supported length. Min:0 Max:${max} supported. Supplied length:${text.length}`,
    field,
  );
}

/** Refuses what the company can't hold, where its rule is to refuse. */
export function checkCharacters(books: Books, field: string, text: string | undefined): void {
  if (!limited(books) || books.rules.latin1 !== 'refuse' || text === undefined) return;
  if (text.search(BEYOND_LATIN1) < 0) return;
  throw new QboFault('2040', `Property Name:${field} has characters which are not supported`, field);
}

/** The text as the company keeps it. */
export function keptText(books: Books, text: string): string {
  const kept = books.rules.accents === 'kept' ? text : text.normalize('NFD').replace(/\p{Mn}/gu, '');
  return limited(books) && books.rules.latin1 === 'garble' ? kept.replace(BEYOND_LATIN1, '?') : kept;
}

function limited(books: Books): boolean {
  return books.profile.country === 'US';
}
