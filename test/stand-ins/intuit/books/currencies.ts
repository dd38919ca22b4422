import type { Reference } from './records';

const NAMES: Readonly<Record<string, string>> = {
  USD: 'United States Dollar',
  CAD: 'Canadian Dollar',
  GBP: 'British Pound Sterling',
  AUD: 'Australian Dollar',
};

/** A currency as QuickBooks references it; the names are those of recorded accounts, or the code. */
export function currencyReference(code: string): Reference {
  return { value: code, name: NAMES[code] ?? code };
}
