import { describe, expect, test } from 'vitest';
import { authorise } from '../../../lib/quickbooks/authorise';
import { fakeFetch, json, KEYS } from './fake-fetch';
import { fixture } from './fixtures';

const REDIRECT = 'https://extension-id.chromiumapp.org/quickbooks';
const pair = () => json(fixture('oauth/bearer-token.json'));

const comesBack = (query: string) => async (details: { url: string }) => {
  const state = new URL(details.url).searchParams.get('state');
  return `${REDIRECT}?${query}&state=${state}`;
};

describe('signing in', () => {
  test('opens the consent page for the user and exchanges the code of the answer', async () => {
    const { fetch, seen } = fakeFetch(pair());
    const opened: boolean[] = [];
    const launchWebAuthFlow = (details: { url: string; interactive: boolean }) => {
      opened.push(details.interactive);
      return comesBack('code=the-code&realmId=123')(details);
    };
    const done = await authorise(KEYS, REDIRECT, { launchWebAuthFlow, fetch });
    expect(done).toMatchObject({ realmId: '123', tokens: { refreshToken: 'sample_refresh_token' } });
    expect(opened).toEqual([true]);
    expect(seen[0]?.body).toContain('code=the-code');
  });

  test('makes a new state each time', async () => {
    const states = new Set<string | null>();
    for (let time = 0; time < 20; time++) {
      const launchWebAuthFlow = (details: { url: string }) => {
        states.add(new URL(details.url).searchParams.get('state'));
        return comesBack('code=c&realmId=1')(details);
      };
      await authorise(KEYS, REDIRECT, { launchWebAuthFlow, fetch: fakeFetch(pair()).fetch });
    }
    expect(states.size).toBe(20);
    for (const state of states) expect(state).toMatch(/^[0-9a-f]{32}$/);
  });

  test.each([
    ['the window is closed', () => Promise.reject(new Error('The user did not approve access.')), 'cancelled'],
    ['the window ends without an address', () => Promise.resolve(undefined), 'cancelled'],
    ['the page does not load', () => Promise.reject(new Error('Authorization page could not be loaded.')), 'network'],
    ['the user says no', comesBack('error=access_denied'), 'denied'],
    ['the answer is forged', () => Promise.resolve(`${REDIRECT}?code=c&realmId=1&state=forged`), 'state-mismatch'],
  ])('sends no code when %s', async (_name, launchWebAuthFlow, problem) => {
    const { fetch, seen } = fakeFetch();
    await expect(authorise(KEYS, REDIRECT, { launchWebAuthFlow, fetch })).rejects.toMatchObject({ problem });
    expect(seen).toHaveLength(0);
  });

  test('does not begin with a redirect URI that Intuit can not take', async () => {
    const launchWebAuthFlow = () => Promise.reject(new Error('not reached'));
    const { fetch } = fakeFetch();
    await expect(authorise(KEYS, 'http://localhost/', { launchWebAuthFlow, fetch })).rejects.toMatchObject({
      problem: 'redirect-refused',
    });
  });
});
