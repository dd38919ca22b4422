import { browser } from 'wxt/browser';

interface Lockable {
  setAccessLevel?: (options: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
}

const AREAS = ['local', 'sync', 'managed', 'session'] as const;

/**
 * Closes the extension's storage areas to content scripts, at every start: Chromium opens `local`, `sync` and `managed` to them by default, and a managed area may hold a client secret. Chromium takes this
 * for all areas from version 140 on, which is the least in the manifest. Firefox has no such switch; nothing secret is in its `local` or `sync` (docs/security.md).
 *
 * @param report told of every area that the browser leaves open
 */
export async function lockDownStorage(report: (error: unknown) => void): Promise<void> {
  const close = async (name: (typeof AREAS)[number]) => {
    const area = browser.storage[name] as Lockable | undefined;
    await area?.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  };
  const leftOpen = (name: string) => (cause: unknown) =>
    report(new Error(`Content scripts can read storage.${name}`, { cause }));
  await Promise.all(AREAS.map((name) => close(name).catch(leftOpen(name))));
}
