import { browser } from 'wxt/browser';

const KEY = 'storage-full';

/** Whether the disk took nothing more when something was last to be stored. Kept in memory only (`storage.session`): nothing else could be written then. */
export async function isStorageFull(): Promise<boolean> {
  return (await browser.storage.session.get(KEY))[KEY] === true;
}

/** Keeps that. */
export async function keepStorageFull(full: boolean): Promise<void> {
  if (full) await browser.storage.session.set({ [KEY]: true });
  else await browser.storage.session.remove(KEY);
}
