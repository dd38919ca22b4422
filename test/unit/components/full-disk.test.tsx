// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepStorageFull } from '../../../lib/messages/storage-full';
import { service } from '../catalog/make';
import { resetBrowser } from './harness/fake-browser';
import { CONNECTION, type Shown, showPopup, storeWith } from './harness/popup';

vi.mock('wxt/browser', () => import('./harness/fake-browser'));

let popup: Shown;
beforeEach(async () => {
  resetBrowser();
  await keepStorageFull(true);
});
afterEach(() => popup.close());

const TITLE = 'The extension’s storage on this computer is full';
const banner = () => popup.all('alert').map(({ textContent }) => textContent);

test.each(['services', 'copy', 'activity', 'settings'])(
  'a full disk is said above %s, with what to do',
  async (section) => {
    popup = await showPopup(await storeWith({ services: [service('Notary')] }), `#/${section}`);
    expect(banner()).toEqual([expect.stringContaining(TITLE)]);
    expect(banner()[0]).toContain('Nothing is written meanwhile; what is waiting is kept');
    expect(banner()[0]).toContain('Free some space on this computer.');
    expect(await popup.violations()).toEqual([]);
  },
);

test('a disk that takes something again is said no longer', async () => {
  popup = await showPopup(await storeWith({ services: [service('Notary')] }), '#/services');
  expect(banner()).toHaveLength(1);
  await keepStorageFull(false);
  await popup.changed('connections');
  expect(banner()).toEqual([]);
});

test('nothing waits for the disk of a firm that was disconnected', async () => {
  popup = await showPopup(await storeWith({ connection: { ...CONNECTION, state: 'disconnected' } }), '#/settings');
  expect(banner()).toEqual([]);
});
