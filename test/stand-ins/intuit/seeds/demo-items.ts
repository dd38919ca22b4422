import type { ItemSeed } from './company-seed';

const TAX = 'Tax preparation';
const BOOKS = 'Bookkeeping';

/** Twenty-six items: every type, SKUs in words and codes, prices with and without cents, several scripts, and what can't be copied. */
export const demoItems: readonly ItemSeed[] = [
  { name: TAX, type: 'Category' },
  { name: BOOKS, type: 'Category' },
  { name: 'Sales', incomeAccount: 'Sales' },
  { name: 'Hours', incomeAccount: 'Services' },
  // As TaxDome's demo firm has them: the same, with another price, inactive, under another category.
  ...[
    {
      name: 'Individual tax return (1040)',
      description: 'Federal and one state',
      price: '450',
      sku: 'Item',
      category: TAX,
    },
    { name: 'Monthly bookkeeping', description: 'Up to 150 transactions', price: '90', sku: 'Hour', category: BOOKS },
    { name: 'Payroll set-up', price: '275', sku: 'Item', active: false },
    { name: 'Quarterly estimates', price: '120', sku: 'Item' },
    { name: 'Sales tax filing', description: 'Per state', price: '60', sku: 'Item', taxable: true },
  ],
  // Only QuickBooks has these.
  ...([
    { name: 'Amended return', price: '195', sku: 'Item', category: TAX },
    { name: 'Trust return (1041)', price: '900', sku: 'each', category: TAX },
    { name: 'Bookkeeping clean-up', description: 'Books of one past year', price: '85', sku: 'Hours', category: BOOKS },
    { name: 'Audit support', price: '180', sku: 'Hour', incomeAccount: 'Services' },
    { name: 'Training session', price: '140', sku: 'Heure', incomeAccount: 'Services' },
    { name: 'Notary service', price: '15' },
    { name: 'Payroll per employee', price: '6.5', sku: 'pcs' },
    { name: 'Records request', description: 'Copies, sent by post', price: '12.345', sku: 'RR-2041' },
    { name: 'Café bookkeeping', description: 'Daily takings of cafés and restaurants', price: '72.25', sku: 'Hour' },
    { name: '相続税申告', description: '海外在住の相続人', price: '1280', sku: 'Item' },
    { name: "Client's portal set-up", price: '49.99', sku: 'Item' },
    { name: 'Bank deposit slips', type: 'NonInventory', price: '4.2', sku: 'pcs' },
    { name: 'Postage', type: 'NonInventory', taxable: false },
  ] satisfies ItemSeed[]),
  // What can't become a service.
  ...([
    { name: 'Office chair', type: 'Inventory', price: '120', incomeAccount: 'Sales of Product Income' },
    { name: 'Early payment discount', price: '-25', sku: 'Item', incomeAccount: 'Discounts given' },
    { name: 'Start-up bundle', type: 'Group', sku: 'Item', members: ["Client's portal set-up", 'Training session'] },
    { name: 'Fax service', price: '3', sku: 'Item', active: false },
  ] satisfies ItemSeed[]),
];
