import type { Grant } from './token-store';

/** An id token in form only: its signature is none, and nothing here serves keys to check one. */
export function idToken(grant: Grant, now: number): string {
  const seconds = Math.floor(now / 1000);
  const claims = {
    sub: 'stand-in-user',
    aud: [grant.client],
    realmid: grant.realmId,
    iss: 'https://oauth.platform.intuit.com/op/v1',
    exp: seconds + 3600,
    iat: seconds,
  };
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part(claims)}.stand-in`;
}
