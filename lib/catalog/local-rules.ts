import type { Company } from './item';
import { foldName } from './name';
import { fitsUnitPrice } from './rate';
import type { Reason } from './reason';
import type { Service } from './service';

/**
 * Accounting API, Item: `Name` and `Description`. Counted in UTF-16 units of the text that is sent (`serviceValues`): which units Intuit counts is not documented, and no way of counting gives more of them.
 */
const MAX_NAME = 100;
const MAX_DESCRIPTION = 4000;

/** Controls, line and paragraph separators, and half pairs, which no encoding can hold. */
const CONTROL = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;
const BEYOND_LATIN_1 = /[^\p{ASCII}\u0080-\u00ff]/u;

/** What of the rules does not count for this service. */
export interface Leniency {
  /** The user wants a name sent that US companies are documented not to take. */
  readonly sendAnyway: boolean;
  /** Whether categories are synced at all. */
  readonly categories: boolean;
}

/** A rule that a service breaks, and the field that it is about; null where nothing of the service may be written. */
export interface Breach {
  readonly field: 'name' | 'description' | 'rate' | 'category' | null;
  readonly reason: Reason;
}

/**
 * Why QuickBooks could not hold this service as it is, what weighs most first. Nothing is trimmed or replaced to make it fit: the name is the user's.
 */
export function localRules(service: Service, company: Company, { sendAnyway, categories }: Leniency): Breach[] {
  const breaches: Breach[] = [];
  const name = nameRule(service.name.normalize('NFC'), company, sendAnyway);
  if (name) breaches.push({ field: 'name', reason: name });
  if ((service.description?.normalize('NFC').length ?? 0) > MAX_DESCRIPTION)
    breaches.push({ field: 'description', reason: { code: 'description-too-long' } });
  if (service.rate.kind === 'amount' && !fitsUnitPrice(service.rate.amount))
    breaches.push({ field: 'rate', reason: { code: 'rate-too-large' } });
  if (categories && service.category && !canNameCategory(service.category.normalize('NFC')))
    breaches.push({ field: 'category', reason: { code: 'category-name' } });
  const { currency } = service;
  if (currency && company.currency && currency !== company.currency) {
    const params = { currency, companyCurrency: company.currency };
    breaches.push({ field: null, reason: { code: 'other-currency', params } });
  }
  return breaches;
}

/** The rule that weighs most, or null. */
export function localRule(service: Service, company: Company, leniency: Leniency): Reason | null {
  return localRules(service, company, leniency)[0]?.reason ?? null;
}

function nameRule(name: string, { country }: Company, sendAnyway: boolean): Reason | null {
  if (CONTROL.test(name)) return { code: 'name-control' };
  if (foldName(name) === '') return { code: 'name-empty' };
  if (name.length > MAX_NAME) return { code: 'name-too-long', params: { length: String(name.length) } };
  if (name.includes(':')) return { code: 'name-colon' };
  return country === 'US' && !sendAnyway && BEYOND_LATIN_1.test(name) ? { code: 'name-characters' } : null;
}

function canNameCategory(name: string): boolean {
  return foldName(name) !== '' && name.length <= MAX_NAME && !name.includes(':') && !CONTROL.test(name);
}
