import type { Books } from '../books/books';
import type { ItemRecord } from '../books/records';
import { roundDecimal } from '../decimal';
import { keptText } from './texts';

const DELETED = ' (deleted)';
/** Documented: a category has no price and no accounts. */
const NOT_OF_CATEGORIES = [
  ...['UnitPrice', 'PurchaseCost', 'PurchaseDesc', 'IncomeAccountRef', 'ExpenseAccountRef', 'AssetAccountRef', 'Sku'],
  ...['Taxable', 'TrackQtyOnHand', 'QtyOnHand', 'InvStartDate', 'Description', 'SalesTaxCodeRef'],
] as const satisfies readonly (keyof ItemRecord)[];

/** The item as the company keeps it: texts trimmed or garbled, empty ones gone, what its type can't have dropped, defaults set. */
export function settleItem(books: Books, draft: ItemRecord): ItemRecord {
  const item: ItemRecord = { ...draft, Name: keptText(books, draft.Name.trim()) };
  for (const field of ['Sku', 'Description', 'PurchaseDesc'] as const) {
    const text = item[field];
    if (text === undefined) continue;
    if (text === '') delete item[field];
    else item[field] = keptText(books, text);
  }
  if (item.SubItem === false) {
    delete item.SubItem;
    if (!draft.ParentRef) delete item.ParentRef;
  }
  if (item.Type === 'Category') for (const field of NOT_OF_CATEGORIES) delete item[field];
  else if (item.Type !== 'Group') setDefaults(books, item);
  settleName(books, item);
  return item;
}

function setDefaults(books: Books, item: ItemRecord): void {
  item.UnitPrice = roundDecimal(item.UnitPrice ?? '0', books.rules.priceDecimals);
  item.PurchaseCost ??= '0';
  item.TrackQtyOnHand ??= item.Type === 'Inventory';
  // Documented for US companies only; elsewhere SalesTaxCodeRef says it.
  if (books.profile.country === 'US') item.Taxable ??= false;
  else delete item.Taxable;
}

function settleName(books: Books, item: ItemRecord): void {
  const { deletedSuffix } = books.rules;
  if (deletedSuffix === false) return;
  const suffix = deletedSuffix === true ? DELETED : deletedSuffix;
  const name = item.Name.endsWith(suffix) ? item.Name.slice(0, -suffix.length) : item.Name;
  item.Name = item.Active ? name : name + suffix;
}
