import type { AccountSeed } from './company-seed';

/** A part of the chart of accounts that a US company starts with; names, types and sub-types as in the recorded accounts. */
export const usAccounts: readonly AccountSeed[] = [
  { name: 'Checking', type: 'Bank', subType: 'Checking' },
  { name: 'Accounts Receivable (A/R)', type: 'Accounts Receivable', subType: 'AccountsReceivable' },
  { name: 'Inventory Asset', type: 'Other Current Asset', subType: 'Inventory' },
  { name: 'Undeposited Funds', type: 'Other Current Asset', subType: 'UndepositedFunds' },
  { name: 'Accounts Payable (A/P)', type: 'Accounts Payable', subType: 'AccountsPayable' },
  { name: 'Opening Balance Equity', type: 'Equity', subType: 'OpeningBalanceEquity' },
  { name: 'Services', subType: 'ServiceFeeIncome' },
  { name: 'Sales', subType: 'SalesOfProductIncome' },
  { name: 'Sales of Product Income', subType: 'SalesOfProductIncome' },
  { name: 'Uncategorized Income', subType: 'ServiceFeeIncome' },
  { name: 'Billable Expense Income', subType: 'ServiceFeeIncome' },
  { name: 'Discounts given', subType: 'DiscountsRefundsGiven' },
  { name: 'Interest Earned', type: 'Other Income', subType: 'InterestEarned' },
  { name: 'Cost of Goods Sold', type: 'Cost of Goods Sold', subType: 'SuppliesMaterialsCogs' },
  { name: 'Office Expenses', type: 'Expense', subType: 'OfficeGeneralAdministrativeExpenses' },
];
