import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/**
 * What the browser says of the extension's access, read anew whenever some is given or taken away: that may be done on the browser's own page of the extension too.
 *
 * @param read the same function at every rendering
 */
export function usePermissions(read: () => Promise<readonly string[]>): readonly string[] {
  const [said, setSaid] = useState<readonly string[]>([]);
  useEffect(() => {
    const changed = () => void read().then(setSaid);
    changed();
    browser.permissions.onAdded.addListener(changed);
    browser.permissions.onRemoved.addListener(changed);
    return () => {
      browser.permissions.onAdded.removeListener(changed);
      browser.permissions.onRemoved.removeListener(changed);
    };
  }, [read]);
  return said;
}
