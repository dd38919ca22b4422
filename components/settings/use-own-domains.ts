import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { allowedHosts, originOf } from '../../lib/catalog/own-domain';

/** The hosts that the user allowed one by one, as the browser has them: they may be taken away on its own page of the extension too. */
export function useOwnDomains(): readonly string[] {
  const [hosts, setHosts] = useState<readonly string[]>([]);
  useEffect(() => {
    const required = browser.runtime.getManifest().host_permissions ?? [];
    const read = async () => {
      const { origins = [] } = await browser.permissions.getAll();
      setHosts(allowedHosts(origins, required).sort());
    };
    const changed = () => void read();
    changed();
    browser.permissions.onAdded.addListener(changed);
    browser.permissions.onRemoved.addListener(changed);
    return () => {
      browser.permissions.onAdded.removeListener(changed);
      browser.permissions.onRemoved.removeListener(changed);
    };
  }, []);
  return hosts;
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
