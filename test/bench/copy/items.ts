import type { ItemSeed } from '../../stand-ins/intuit';

const HOW_OFTEN = ['Monthly', 'Quarterly', 'Yearly', 'Weekly', 'One-time'];
const WORK = [
  'bookkeeping',
  'payroll',
  'tax return',
  'sales tax filing',
  'advisory',
  'audit support',
  'set-up',
  'cleanup',
];
const CATEGORIES = ['Tax preparation', 'Bookkeeping', 'Payroll', 'Advisory'];
const UNITS = ['Hour', 'Item'];

/** What is typed into the Search field, key by key: from all rows down to a few. */
export const TYPED = 'quarterly payroll 2';

/** Products and services of a company, so many in all: its categories first, and then services with prices, units and descriptions, all of which can be copied. */
export function makeItems(count: number): ItemSeed[] {
  const categories = CATEGORIES.map((name): ItemSeed => ({ name, type: 'Category' }));
  const services = Array.from({ length: count - categories.length }, (_, index): ItemSeed => {
    const [often, work] = [HOW_OFTEN[index % 5], WORK[Math.floor(index / 5) % 8]];
    return {
      name: `${often} ${work} ${Math.floor(index / 40) + 1}`,
      description: index % 3 === 0 ? 'Federal and one state, reviewed by a second person' : '',
      price: `${20 + (index % 380)}${index % 3 === 0 ? '.5' : ''}`,
      sku: UNITS[index % 2] ?? '',
      category: CATEGORIES[index % CATEGORIES.length] ?? '',
    };
  });
  return [...categories, ...services];
}

/** How many of them a search is to leave: those with the text in name, category or unit. */
export function matching(items: readonly ItemSeed[], search: string): number {
  const wanted = search.trim().toLowerCase();
  return items.filter(({ name, category = '', sku = '' }) =>
    `${name} ${category} ${sku}`.toLowerCase().includes(wanted),
  ).length;
}
