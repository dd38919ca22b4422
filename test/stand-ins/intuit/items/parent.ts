import { QboFault } from '../api/qbo-fault';
import type { Books } from '../books/books';
import type { ItemRecord } from '../books/records';

/** Documented: four levels of categories, with an item as the fifth. */
const DEEPEST_CATEGORY = 3;

/** The parent must be an active category, named by both SubItem and ParentRef. */
export function checkParent(books: Books, item: ItemRecord): void {
  if (!item.ParentRef) {
    if (item.SubItem) throw new QboFault('2020', 'Required parameter ParentRef is missing in the request', 'ParentRef');
    return;
  }
  if (!item.SubItem) {
    throw new QboFault('6000', 'Business Validation Error: SubItem must be true where ParentRef is given.', 'SubItem');
  }
  const parent = books.items.get(item.ParentRef.value);
  if (!parent) throw new QboFault('2500', 'Invalid Reference Id : ParentRef', 'ParentRef');
  if (!parent.Active) {
    throw new QboFault(
      '2500',
      "Invalid Reference Id : Something you're trying to use has been made inactive. Check the fields with accounts, customers, items, vendors or employees.",
      'ParentRef',
    );
  }
  if (parent.Type !== 'Category') {
    throw new QboFault('6000', 'Business Validation Error: The parent of an item must be a category.', 'ParentRef');
  }
  if (within(books, parent, item.Id)) {
    throw new QboFault('6000', "Business Validation Error: A category can't be its own parent.", 'ParentRef');
  }
  if (item.Type === 'Category' && (parent.Level ?? 0) + 1 > DEEPEST_CATEGORY) {
    throw new QboFault('6000', 'Business Validation Error: Categories can be nested four levels deep.', 'ParentRef');
  }
}

/** Whether `id` is the item or stands above it. */
function within(books: Books, item: ItemRecord | undefined, id: string): boolean {
  if (!item) return false;
  return item.Id === id || within(books, item.ParentRef && books.items.get(item.ParentRef.value), id);
}
