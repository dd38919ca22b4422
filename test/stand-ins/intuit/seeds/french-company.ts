import { company } from './company';
import type { AccountSeed, CompanySeed } from './company-seed';

const frenchAccounts: readonly AccountSeed[] = [
  { name: 'Compte chèques', type: 'Bank', subType: 'Checking' },
  { name: 'Comptes clients', type: 'Accounts Receivable', subType: 'AccountsReceivable' },
  { name: 'Actif de stocks', type: 'Other Current Asset', subType: 'Inventory' },
  { name: 'Ventes', subType: 'SalesOfProductIncome' },
  { name: 'Services', subType: 'ServiceFeeIncome' },
  { name: 'Revenu non catégorisé', subType: 'ServiceFeeIncome' },
  { name: 'Coût des produits vendus', type: 'Cost of Goods Sold', subType: 'SuppliesMaterialsCogs' },
];

/** A company in French Canada. No public recording shows one: the names are those that Intuit's help uses. */
export function frenchCompany(seed: Partial<CompanySeed> = {}): CompanySeed {
  return company({
    name: 'Comptables Rive-Nord inc.',
    country: 'CA',
    currency: 'CAD',
    language: 'fr',
    realmId: '9130357000000000029',
    accounts: frenchAccounts,
    items: [
      { name: 'Ventes', incomeAccount: 'Ventes' },
      { name: 'Heures', incomeAccount: 'Services' },
      { name: 'Déclaration T1', price: '150', sku: 'Élément', incomeAccount: 'Services' },
      { name: 'Tenue de livres', price: '85.5', sku: 'Heure', incomeAccount: 'Services' },
    ],
    ...seed,
  });
}
