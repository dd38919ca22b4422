import { browser } from 'wxt/browser';

interface Lockable {
  setAccessLevel?: (options: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
}

/**
 * Closes the extension's storage areas to content scripts, at every start: Chromium opens `local`, `sync` and `managed` to them by default, and a managed area may hold a client secret. Firefox has no such
 * switch; nothing secret is in its `local` or `sync` (docs/security.md).
 */
export async function lockDownStorage(): Promise<void> {
  const areas = [
    browser.storage.local,
    browser.storage.sync,
    browser.storage.managed,
    browser.storage.session,
  ] as readonly (Lockable | undefined)[];
  await Promise.allSettled(areas.map((area) => area?.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })));
}
