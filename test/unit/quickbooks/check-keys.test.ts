import { expect, it } from 'vitest';
import { checkKeys } from '../../../lib/quickbooks/check-keys';
import { company, startIntuit } from '../../stand-ins/intuit';
import { standInFetch } from './stand-in-fetch';

const keys = { clientId: 'test-client-id', clientSecret: 'test-client-secret', environment: 'production' } as const;

it('keys that Intuit knows are told from those that it doesn’t, and nobody is signed in by it', async () => {
  const intuit = await startIntuit({ companies: [company({})], limits: false });
  const fetch = standInFetch(intuit.port);
  expect(await checkKeys(keys, fetch)).toBe('known');
  expect(await checkKeys({ ...keys, clientSecret: 'another' }, fetch)).toBe('unknown');
  expect(await checkKeys({ ...keys, clientId: 'another' }, fetch)).toBe('unknown');
  expect(intuit.journal.every(({ status }) => status === 400 || status === 401)).toBe(true);
  await intuit.close();
});

it.each([
  ['an outage', async () => new Response('<html>', { status: 503 })],
  ['a page of something else', async () => new Response('hello', { status: 200 })],
  ['no answer', async () => Promise.reject(new TypeError('Failed to fetch'))],
  ['throttling', async () => Response.json({ error: 'throttled' }, { status: 429 })],
])('%s says nothing of the keys', async (_what, fetch) => {
  expect(await checkKeys(keys, fetch)).toBe('unchecked');
});
