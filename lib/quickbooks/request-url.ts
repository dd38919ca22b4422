import type { Environment } from './keys';

/** One call of the Accounting API; with a body it is a POST. */
export interface ApiRequest {
  /** Below `/v3/company/<realm>/`: `query`, `item/5`, `batch`. */
  readonly path: string;
  readonly parameters?: Readonly<Record<string, string>>;
  /** The exact JSON text. */
  readonly body?: string;
  /** Given again with the same body, QuickBooks answers again what it answered first; ≤ 50 characters, ≤ 36 for a batch. */
  readonly requestid?: string;
  readonly signal?: AbortSignal;
}

const HOSTS: Readonly<Record<Environment, string>> = {
  production: 'https://quickbooks.api.intuit.com',
  sandbox: 'https://sandbox-quickbooks.api.intuit.com',
};

/** The version of the entities' fields that this client knows; Intuit ended the support of all older ones in 2025. */
const MINOR_VERSION = '75';

/** The address of a call. Space is `%20`, as in Intuit's own examples, and not `+`. */
export function requestUrl(
  company: { readonly environment: Environment; readonly realmId: string },
  { path, parameters = {}, requestid }: ApiRequest,
): string {
  const all = { ...parameters, ...(requestid === undefined ? {} : { requestid }), minorversion: MINOR_VERSION };
  const query = Object.entries(all).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${HOSTS[company.environment]}/v3/company/${encodeURIComponent(company.realmId)}/${path}?${query.join('&')}`;
}
