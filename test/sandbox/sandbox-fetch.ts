import type { Fetch } from '../../lib/quickbooks/token-request';

/** The API of sandbox companies, and the two hosts that give and revoke tokens. A production company is behind none of them. */
const HOSTS: readonly string[] = [
  'sandbox-quickbooks.api.intuit.com',
  'oauth.platform.intuit.com',
  'developer.api.intuit.com',
];

/** A `fetch` that reaches Intuit's sandbox and nothing else. */
export function sandboxFetch(fetch: Fetch): Fetch {
  return async (address, init) => {
    const { protocol, host } = new URL(address);
    if (protocol !== 'https:' || !HOSTS.includes(host)) throw new Error(`${protocol}//${host} is not Intuit's sandbox`);
    return fetch(address, init);
  };
}
