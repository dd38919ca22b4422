import { browser, fetchLocales } from './fake-browser';

export const FORM = { clientId: 'test-client-id', clientSecret: 'test-client-secret', environment: 'sandbox' } as const;
export const TOKENS = {
  ...{ accessToken: 'test-access-token', accessExpiresAt: 1, refreshToken: 'test-refresh-token' },
  ...{ refreshExpiresAt: 2, hardExpiresAt: 3 },
};

/** The keys in the vault of a connection to that company. */
export const keysOf = (realmId: string) => ({
  ...{ ...FORM, realmId, redirectUri: 'https://test.chromiumapp.org/quickbooks' },
});

/** Intuit, where the person agrees and chooses `company`; and what the worker fetches beside. */
export function consentingIntuit(): { company: { realmId: string; name: string }; revoked: string[]; fetch: Fetch } {
  const company = { realmId: '1', name: 'Demo Company' };
  const revoked: string[] = [];
  const launchWebAuthFlow = async ({ url }: { url: string }) => {
    const { searchParams } = new URL(url);
    const answer = { code: 'test-code', realmId: company.realmId, state: searchParams.get('state') ?? '' };
    return `${searchParams.get('redirect_uri')}?${new URLSearchParams(answer)}`;
  };
  const getRedirectURL = (path: string) => `https://test.chromiumapp.org/${path}`;
  Object.assign(browser, { identity: { launchWebAuthFlow, getRedirectURL } });
  return {
    company,
    revoked,
    async fetch(address, init) {
      const url = String(address);
      if (url.includes('tokens/revoke')) revoked.push(String(init?.body));
      if (url.includes('tokens/revoke')) return new Response();
      if (url.includes('tokens/bearer')) return Response.json(tokens(TOKENS.refreshToken));
      if (url.includes('companyinfo'))
        return Response.json({ CompanyInfo: { CompanyName: company.name, Country: 'US' } });
      return url.includes('intuit.com') ? Response.json({}, { status: 404 }) : fetchLocales();
    },
  };
}

type Fetch = typeof globalThis.fetch;

const tokens = (refreshToken: string) => ({
  ...{ access_token: 'test-access-token', refresh_token: refreshToken, token_type: 'bearer' },
  ...{ expires_in: 3_600, x_refresh_token_expires_in: 8_640_000 },
});
