import { browser } from 'wxt/browser';
import { usePermissions } from '../state/use-permissions';

/** The sites that the extension can't do without and may not use at the moment, as permission patterns: a user may take them away, and in Firefox need not give them. */
export function useMissingAccess(): readonly string[] {
  return usePermissions(missing);
}

async function missing(): Promise<readonly string[]> {
  const needed: readonly string[] = browser.runtime.getManifest().host_permissions ?? [];
  const given = await Promise.all(needed.map((origin) => browser.permissions.contains({ origins: [origin] })));
  return needed.filter((_origin, index) => !given[index]);
}
