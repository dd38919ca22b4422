import { ownDomain } from '../../lib/catalog/own-domain';
import { isTaxDomeHost } from '../../lib/catalog/taxdome-host';
import { allowHost } from '../settings/use-own-domains';

/**
 * The host of a firm's TaxDome from what a person typed or pasted. One that doesn't end in taxdome.com is allowed by the browser's own question first, so it is to be called while a click is being handled.
 *
 * @returns null where it is no address, or was not allowed
 */
export async function hostFrom(typed: string): Promise<string | null> {
  const read = ownDomain(typed);
  if ('host' in read) return (await allowHost(read.host).catch(() => false)) ? read.host : null;
  if (read.problem !== 'is_taxdome') return null;
  const text = typed.trim();
  const { hostname } = new URL(/^https:\/\//iu.test(text) ? text : `https://${text}`);
  return isTaxDomeHost(hostname) ? hostname : null;
}
