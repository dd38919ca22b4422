import { QboFault } from '../api/qbo-fault';
import type { Books } from '../books/books';
import type { ItemRecord } from '../books/records';
import { compareDecimals } from '../decimal';
import { checkAccounts } from './account-references';
import { checkParent } from './parent';
import { checkCharacters, checkLength } from './texts';
import { checkUnique } from './unique-name';

/** Types that the API creates. Bundles (`Group`) can be read only. */
const TYPES = ['Service', 'NonInventory', 'Inventory', 'Category'];

/** Item as it would be after the write. Throws the fault that QuickBooks would answer. */
export function checkItem(books: Books, item: ItemRecord, before?: ItemRecord): void {
  checkName(books, item.Name);
  checkLength('Sku', item.Sku, 100);
  checkLength('Description', item.Description, 4000);
  checkLength('PurchaseDesc', item.PurchaseDesc, 4000);
  for (const field of ['Name', 'Sku', 'Description'] as const) checkCharacters(books, field, item[field]);
  checkType(item, before);
  for (const field of ['UnitPrice', 'PurchaseCost'] as const) checkPrice(books, field, item[field]);
  checkParent(books, item);
  checkAccounts(books, item);
  checkUnique(books, item);
}

function checkName({ rules }: Books, name: string): void {
  if (name === '') throw new QboFault('2020', 'Required parameter Name is missing in the request', 'Name');
  if (rules.nameForm === 'free') return;
  checkLength('Name', name, 100);
  if (/[\t\n\r:]/u.test(name)) {
    throw new QboFault('2040', 'Property Name:Name has a tab, a new line or a colon, which is not supported', 'Name');
  }
}

function checkType(item: ItemRecord, before: ItemRecord | undefined): void {
  if (before ? before.Type !== item.Type : item.Type === 'Group') {
    throw new QboFault('6000', `Business Validation Error: The type ${item.Type} can't be set for this item.`);
  }
  if (!before && !TYPES.includes(item.Type)) throw new QboFault('2170', `Invalid Enumeration : ${item.Type}`, 'Type');
}

function checkPrice({ rules }: Books, field: string, price: string | undefined): void {
  const { highestPrice } = rules;
  if (price !== undefined && compareDecimals(price.replace('-', ''), highestPrice) > 0) {
    throw new QboFault('6000', `Business Validation Error: ${field} must be at most ${highestPrice}.`, field);
  }
}
