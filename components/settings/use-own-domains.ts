import { browser } from 'wxt/browser';
import { allowedHosts, originOf } from '../../lib/catalog/own-domain';
import { usePermissions } from '../state/use-permissions';

/** The hosts that the user allowed one by one, as the browser has them. */
export function useOwnDomains(): readonly string[] {
  return usePermissions(allowed);
}

async function allowed(): Promise<readonly string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return allowedHosts(origins, browser.runtime.getManifest().host_permissions ?? []).sort();
}

/**
 * Asks the browser for one host. To be called in the click itself, before anything is waited for, or the browser refuses to ask.
 *
 * @returns whether the user allowed it
 */
export function allowHost(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: [originOf(host)] });
}

/** Gives the permission for one host back. */
export function forgetHost(host: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [originOf(host)] });
}
