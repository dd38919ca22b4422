import type { CompanySeed } from './company-seed';
import { usAccounts } from './us-accounts';

/** A seed of one's own: a US company in the production environment with the usual accounts and no items, but for what is given. */
export function company(seed: Partial<CompanySeed> = {}): CompanySeed {
  const name = seed.name ?? 'Example Company Inc.';
  return {
    name,
    legalName: seed.legalName ?? name,
    country: 'US',
    currency: 'USD',
    language: 'en',
    environment: 'production',
    accounts: usAccounts,
    items: [],
    ...seed,
  };
}
