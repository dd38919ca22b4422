import { isTaxDomeHost } from './taxdome-host';

/** What somebody typed as the address of their firm's TaxDome. */
export type OwnDomain = { readonly host: string } | { readonly problem: 'not_an_address' | 'not_https' | 'is_taxdome' };

/**
 * Reads the host out of what a person typed or pasted: `portal.example.com`, or the whole address of a page there. A firm on a domain of its own has one host, without a port, reached by https.
 */
export function ownDomain(typed: string): OwnDomain {
  const text = typed.trim();
  const address = /^[a-z][a-z\d+.-]*:\/\//iu.test(text) ? text : `https://${text}`;
  if (/\s/u.test(text) || !URL.canParse(address)) return { problem: 'not_an_address' };
  const { protocol, hostname, port } = new URL(address);
  if (protocol !== 'https:') return { problem: 'not_https' };
  const host = hostname.replace(/\.$/u, '');
  if (port !== '' || !/^[^.]+(?:\.[^.]+)+$/u.test(host) || host.includes('*')) return { problem: 'not_an_address' };
  return isTaxDomeHost(host) ? { problem: 'is_taxdome' } : { host };
}

/** The permission for one host, and nothing beside it. */
export function originOf(host: string): string {
  return `https://${host}/*`;
}

/** The host of a permission for exactly one host; null for those of many, and for other schemes. */
export function hostOf(origin: string): string | null {
  return /^https:\/\/([^/*:]+)\/\*$/u.exec(origin)?.[1] ?? null;
}

/** The hosts of a permission, as it names them: `*.example.com` for a host and all below it; null for other schemes. */
export function hostPattern(origin: string): string | null {
  return /^https:\/\/((?:\*\.)?[^/*:]+)\/\*$/u.exec(origin)?.[1] ?? null;
}

/** Whether a pattern names that host. */
export function namesHost(pattern: string, host: string): boolean {
  const below = pattern.startsWith('*.') ? pattern.slice(1) : null;
  return host === pattern || (below !== null && `.${host}`.endsWith(below));
}

/** The hosts that were allowed one by one, of all permissions that the extension has; what its manifest asks for is none of them. */
export function allowedHosts(origins: readonly string[], required: readonly string[]): string[] {
  return origins.flatMap((origin) => (required.includes(origin) ? [] : (hostOf(origin) ?? [])));
}
