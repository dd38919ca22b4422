import { beforeEach, expect, test, vi } from 'vitest';
import { lockDownStorage } from '../../../lib/worker/lock-down-storage';

const { storage } = vi.hoisted(() => ({ storage: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({ browser: { storage } }));

const closed: string[] = [];
const closes = (name: string) => ({
  setAccessLevel: async ({ accessLevel }: { accessLevel: string }) => void closed.push(`${name}: ${accessLevel}`),
});

beforeEach(() => {
  closed.length = 0;
  for (const name of ['local', 'sync', 'managed', 'session']) storage[name] = closes(name);
});

test('every area is closed to content scripts', async () => {
  await lockDownStorage((error) => expect.unreachable(String(error)));
  expect(closed.sort()).toEqual([
    'local: TRUSTED_CONTEXTS',
    'managed: TRUSTED_CONTEXTS',
    'session: TRUSTED_CONTEXTS',
    'sync: TRUSTED_CONTEXTS',
  ]);
});

test('an area that the browser leaves open is told, and the others are closed', async () => {
  const refusal = new Error('This method is not supported for this area');
  storage.local = { setAccessLevel: () => Promise.reject(refusal) };
  storage.sync = {
    setAccessLevel() {
      throw refusal;
    },
  };
  const told: string[] = [];
  await lockDownStorage((error) => told.push(String(error)));
  expect(told.sort()).toEqual([
    'Error: Content scripts can read storage.local',
    'Error: Content scripts can read storage.sync',
  ]);
  expect(closed.sort()).toEqual(['managed: TRUSTED_CONTEXTS', 'session: TRUSTED_CONTEXTS']);
});

test('a browser that has no such switch, or not the area, is none to be told of', async () => {
  Object.assign(storage, { local: {}, sync: {}, managed: undefined });
  await lockDownStorage((error) => expect.unreachable(String(error)));
  expect(closed).toEqual(['session: TRUSTED_CONTEXTS']);
});
