import { QboFault } from '../api/qbo-fault';
import type { AccountRecord } from './records';

/** AccountType → Classification and the usual sub-type (Intuit's Account reference; AccountTypeEnum in Finance.xsd). */
const KINDS: Readonly<Record<string, readonly [classification: string, subType: string]>> = {
  Bank: ['Asset', 'Checking'],
  'Accounts Receivable': ['Asset', 'AccountsReceivable'],
  'Other Current Asset': ['Asset', 'EmployeeCashAdvances'],
  'Fixed Asset': ['Asset', 'FurnitureAndFixtures'],
  'Other Asset': ['Asset', 'OtherLongTermAssets'],
  'Accounts Payable': ['Liability', 'AccountsPayable'],
  'Credit Card': ['Liability', 'CreditCard'],
  'Other Current Liability': ['Liability', 'OtherCurrentLiabilities'],
  'Long Term Liability': ['Liability', 'NotesPayable'],
  Equity: ['Equity', 'OpeningBalanceEquity'],
  Income: ['Revenue', 'ServiceFeeIncome'],
  'Other Income': ['Revenue', 'OtherMiscellaneousIncome'],
  'Cost of Goods Sold': ['Expense', 'SuppliesMaterialsCogs'],
  Expense: ['Expense', 'OtherMiscellaneousServiceCost'],
  'Other Expense': ['Expense', 'OtherMiscellaneousExpense'],
};

/** Completes type, sub-type and classification, whichever was given. Throws 2170 for a type that is none. */
export function accountKind(
  account: Partial<AccountRecord>,
): Pick<AccountRecord, 'AccountType' | 'AccountSubType' | 'Classification'> {
  const type = account.AccountType ?? typeOfSubType(account.AccountSubType ?? '');
  const kind = KINDS[type];
  if (!kind) throw new QboFault('2170', `Invalid Enumeration : ${type}`, 'AccountType');
  const [Classification, usual] = kind;
  return { AccountType: type, AccountSubType: account.AccountSubType ?? usual, Classification };
}

function typeOfSubType(subType: string): string {
  return Object.keys(KINDS).find((type) => KINDS[type]?.[1] === subType) ?? subType;
}
