import { company } from './company';
import type { CompanySeed } from './company-seed';
import { demoItems } from './demo-items';

/** The demo's company, US, with the 26 demo items. */
export function demoCompany(seed: Partial<CompanySeed> = {}): CompanySeed {
  return company({
    name: 'Harbour Lane CPAs Inc.',
    realmId: '9130357000000000011',
    items: demoItems,
    ...seed,
  });
}
