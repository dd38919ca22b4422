import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The sites that the extension can't do without and may not use at the moment, as permission patterns: a user may take them away, and in Firefox need not give them. */
export function useMissingAccess(): readonly string[] {
  const [missing, setMissing] = useState<readonly string[]>([]);
  useEffect(() => {
    const needed: readonly string[] = browser.runtime.getManifest().host_permissions ?? [];
    const look = async () => {
      const given = await Promise.all(needed.map((origin) => browser.permissions.contains({ origins: [origin] })));
      setMissing(needed.filter((_origin, index) => !given[index]));
    };
    const changed = () => void look();
    changed();
    browser.permissions.onAdded.addListener(changed);
    browser.permissions.onRemoved.addListener(changed);
    return () => {
      browser.permissions.onAdded.removeListener(changed);
      browser.permissions.onRemoved.removeListener(changed);
    };
  }, []);
  return missing;
}
