import { afterEach, expect, test, vi } from 'vitest';
import { readManaged } from '../../../components/state/managed';
import { answers, browser, resetBrowser } from './harness/fake-browser';

vi.mock('wxt/browser', () => import('./harness/fake-browser'));

afterEach(() => {
  vi.restoreAllMocks();
  resetBrowser();
});

test('a redirect address of the policy counts where the browser takes one', async () => {
  answers.managed = { redirectUri: 'https://firm.example/quickbooks' };
  expect((await readManaged()).redirectUri).toBe('https://firm.example/quickbooks');
  answers.scheme = 'moz-extension';
  expect((await readManaged()).redirectUri).toBeNull();
});

test('the popup asks the policy for single values, never for the client secret, and learns only that there is one', async () => {
  const get: { mock: { calls: unknown[][] } } = vi.spyOn(browser.storage.managed, 'get');
  answers.managed = { clientId: 'test-client-id', clientSecret: 'test-client-secret' };
  answers.replies.set('policy.has-secret', true);
  const managed = await readManaged();
  expect(managed).toMatchObject({ clientId: 'test-client-id', hasClientSecret: true });
  expect(JSON.stringify(managed)).not.toContain('test-client-secret');
  expect(get.mock.calls).toHaveLength(1);
  // Without names the browser hands over everything.
  expect(get.mock.calls[0]?.[0]).toContain('clientId');
  expect(get.mock.calls[0]?.[0]).not.toContain('clientSecret');
});
