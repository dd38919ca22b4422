import type { ServiceSeed } from './options';

const service = (
  name: string,
  category: string | null,
  rate: number | null,
  rateType: ServiceSeed['rateType'] = 'item',
  description = '',
  more: Partial<ServiceSeed> = {},
): ServiceSeed => ({ name, category, rate, rateType: rateType ?? null, description, ...more });

const TAX = 'Tax preparation';
const BOOKS = 'Bookkeeping';
const ADVICE = 'Advisory';
const LAW = 'Entity and compliance';

/** Forty services of a made-up firm: both rate types, cents, several scripts, and what is awkward elsewhere. */
export const demoServices: ServiceSeed[] = [
  service('Individual tax return (1040)', TAX, 450, 'item', 'Federal and one state', { individualRates: 3 }),
  service('S corporation return (1120-S)', TAX, 1250, 'item', '', { individualRates: 1 }),
  service('C corporation return (1120)', TAX, 1400),
  service('Partnership return (1065)', TAX, 1150, 'item', 'Up to four partners\nK-1 for each partner included'),
  service('Nonprofit return (990)', TAX, 980),
  service('Trust and estate return (1041)', TAX, 825.5),
  service('Gift tax return (709)', TAX, 395),
  service('Amended return (1040-X)', TAX, 275, 'item', 'One year'),
  service('Additional state return', TAX, 85, 'item', 'Per state', { taxable: true }),
  service('Quarterly estimates', TAX, 120),
  service('Extension filing', TAX, 49.99),
  service('個人確定申告', TAX, 380, 'item', '日本在住の米国市民向け'),
  service('Monthly bookkeeping', BOOKS, 95, 'hour', 'Up to 150 transactions', { individualRates: 2 }),
  service('Catch-up bookkeeping', BOOKS, 110, 'hour'),
  service('Bank and card reconciliation', BOOKS, 62.5, 'item', 'Per account and month'),
  service('Year-end close', BOOKS, 640, 'item', 'Adjusting entries\nTrial balance\nBinder for the tax preparer'),
  service('Accounts payable run', BOOKS, 75, 'hour'),
  service('Chart of accounts clean-up', BOOKS, 350),
  service('QuickBooks training', BOOKS, 130, 'hour', 'By video, recorded'),
  service('Receipts & invoices, weekly "drop-box" service', BOOKS, 39.9),
  service('Payroll set-up', 'Payroll', 300, 'item', 'First payroll run included'),
  service('Payroll, up to 10 employees', 'Payroll', 145, 'item', 'Monthly'),
  service('Payroll, each further employee', 'Payroll', 6.75),
  service('W-2 and 1099 filing', 'Payroll', 12.25, 'item', 'Per form'),
  service('Quarterly payroll returns (941)', 'Payroll', 90),
  service('Sales tax filing', 'Sales tax', 60, 'item', 'Per state', { taxable: true }),
  service('Sales tax registration', 'Sales tax', 175, 'item', 'Per state'),
  service('Nexus study', 'Sales tax', 1850.75),
  service('Estate planning review', ADVICE, 240, 'hour'),
  service('CFO services', ADVICE, 210, 'hour', 'Forecast and cash flow each month', { individualRates: 4 }),
  service('Tax planning meeting', ADVICE, 185, 'hour'),
  service('Advisory: business valuation', ADVICE, 3200),
  service('Budget ‘25/26 – café & restaurant owners', ADVICE, 520),
  service('Consulting', ADVICE, null, null, 'Rate agreed in the engagement letter'),
  service('Création d’entreprise', LAW, 750, 'item', 'Entity formation, French-speaking clients'),
  service('Annual report and registered agent', LAW, 199, 'item', 'State fees not included'),
  service('IRS audit representation', LAW, 275, 'hour', 'Power of attorney (Form 2848)\nCorrespondence\nMeetings'),
  service('Beneficial ownership information report for companies with foreign owners (FinCEN)', LAW, 165.4),
  service('Notary', null, 15, 'item', '', { taxable: true }),
  service('Document retrieval', null, 45, 'hour'),
];
