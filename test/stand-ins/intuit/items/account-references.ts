import { QboFault } from '../api/qbo-fault';
import type { Books } from '../books/books';
import type { ItemRecord } from '../books/records';

type AccountField = 'IncomeAccountRef' | 'ExpenseAccountRef' | 'AssetAccountRef';

/** Account types that fit. The documentation asks for an income account; 6430 is what it lists for any other. */
const FITTING: Readonly<Record<AccountField, readonly string[]>> = {
  IncomeAccountRef: ['Income', 'Other Income'],
  ExpenseAccountRef: ['Expense', 'Other Expense', 'Cost of Goods Sold'],
  AssetAccountRef: ['Other Current Asset'],
};

/** Checks that the accounts are there, active and of a fitting type, and completes their names. */
export function checkAccounts(books: Books, item: ItemRecord): void {
  if (item.Type === 'Category' || item.Type === 'Group') return;
  requireAccounts(item);
  for (const field of Object.keys(FITTING) as AccountField[]) {
    const reference = item[field];
    if (!reference) continue;
    const account = books.accounts.get(reference.value);
    if (!account) throw new QboFault('2500', `Invalid Reference Id : ${field}`, field);
    if (!account.Active) {
      throw new QboFault(
        '2500',
        "Invalid Reference Id : Something you're trying to use has been made inactive. Check the fields with accounts.",
        field,
      );
    }
    if (!FITTING[field].includes(account.AccountType)) {
      throw new QboFault('6430', `Invalid account type: ${account.AccountType}`, field);
    }
    item[field] = { value: account.Id, name: account.FullyQualifiedName };
  }
}

function requireAccounts(item: ItemRecord): void {
  if (item.Type === 'NonInventory' && item.ExpenseAccountRef) return;
  if (!item.IncomeAccountRef) {
    throw missing('IncomeAccountRef', 'An income account is required if you sell this product or service.');
  }
  if (item.Type !== 'Inventory') return;
  if (!item.AssetAccountRef) {
    throw missing(
      'AssetAccountRef',
      'An inventory asset account is required if you are tracking inventory quantities for this product.',
    );
  }
  if (!item.ExpenseAccountRef) throw missing('ExpenseAccountRef', 'A cost of goods sold account is required.');
  if (item.QtyOnHand === undefined) throw missing('QtyOnHand', 'A quantity on hand is required.');
  if (item.InvStartDate === undefined) throw missing('InvStartDate', 'An inventory start date is required.');
}

function missing(field: string, why: string): QboFault {
  return new QboFault('2020', `Required parameter is missing in the request. ${why}`, field);
}
