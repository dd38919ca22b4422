import { QboFault } from '../api/qbo-fault';
import type { Books } from '../books/books';
import type { ItemRecord } from '../books/records';

/** The name may stand once, among active and inactive items and categories alike, whatever its case. */
export function checkUnique(books: Books, item: ItemRecord): void {
  for (const other of books.items.values()) {
    if (other.Id === item.Id || fold(other.Name) !== fold(item.Name)) continue;
    if (books.rules.nameScope === 'parent' && other.ParentRef?.value !== item.ParentRef?.value) continue;
    throw new QboFault(
      '6240',
      'The name supplied already exists. : Another product or service is already using this name. Please use a different name.',
      '',
    );
  }
}

export function fold(name: string): string {
  return name.trim().toLowerCase();
}
