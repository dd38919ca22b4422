/** Why an address can't be Intuit's redirect URI. */
export type RedirectProblem = 'not-an-address' | 'not-https' | 'has-query' | 'has-fragment' | 'has-credentials';

/** The address that the browser itself keeps for the extension: `https://<extension id>.chromiumapp.org/quickbooks`. */
export function defaultRedirect(getRedirectURL: (path: string) => string): string {
  return getRedirectURL('quickbooks');
}

/**
 * Whether an address may be registered with Intuit: https, without query or fragment (Intuit, "Set redirect URIs"). It must be typed there exactly as
 * here, so nothing is corrected.
 *
 * @returns null where nothing is wrong.
 */
export function redirectProblem(address: string): RedirectProblem | null {
  if (address !== address.trim() || !URL.canParse(address)) return 'not-an-address';
  const url = new URL(address);
  if (url.protocol !== 'https:') return 'not-https';
  if (url.username !== '' || url.password !== '') return 'has-credentials';
  if (address.includes('#')) return 'has-fragment';
  return address.includes('?') ? 'has-query' : null;
}
