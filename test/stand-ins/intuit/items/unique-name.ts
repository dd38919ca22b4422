import { QboFault } from '../api/qbo-fault';
import type { Books } from '../books/books';
import type { ItemRecord } from '../books/records';

/** The name may stand once, among active and inactive items and categories alike, whatever its case; the company's rules may differ. */
export function checkUnique(books: Books, item: ItemRecord): void {
  for (const other of books.items.values()) {
    if (other.Id === item.Id || !sameName(books, other.Name, item.Name)) continue;
    if (!other.Active && !books.rules.inactiveHoldsName) continue;
    if (books.rules.nameScope === 'parent' && other.ParentRef?.value !== item.ParentRef?.value) continue;
    throw new QboFault(
      '6240',
      'The name supplied already exists. : Another product or service is already using this name. Please use a different name.',
      '',
    );
  }
}

function sameName({ rules }: Books, a: string, b: string): boolean {
  const cased = (name: string): string => (rules.nameCase === 'heeded' ? name.trim() : fold(name));
  const kept = (name: string): string =>
    rules.nameAccents === 'heeded' ? name : name.normalize('NFD').replace(/\p{Mn}/gu, '');
  return kept(cased(a)) === kept(cased(b));
}

export function fold(name: string): string {
  return name.trim().toLowerCase();
}
