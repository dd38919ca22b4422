import type { Client } from '../options';

/** What an app asks the person for. */
export interface AuthoriseRequest {
  readonly client: Client;
  readonly redirectUri: string;
  readonly scope: string;
  readonly state: string;
}

const SCOPES = [
  ...['com.intuit.quickbooks.accounting', 'com.intuit.quickbooks.payment'],
  ...['openid', 'profile', 'email', 'phone', 'address'],
];

/** Checks the parameters of the authorise address. A string says what is wrong: then there is no redirect, since the address can't be trusted. */
export function readAuthoriseRequest(params: URLSearchParams, clients: readonly Client[]): AuthoriseRequest | string {
  const client = clients.find(({ id }) => id === params.get('client_id'));
  if (!client) return 'The client_id query parameter value is invalid.';
  const redirectUri = params.get('redirect_uri') ?? '';
  if (!isRegistered(redirectUri, client)) {
    return 'The redirect_uri query parameter value is invalid. Make sure it is listed in the Redirect URIs section on your app’s keys tab and matches exactly.';
  }
  if (params.get('response_type') !== 'code') return 'The response_type query parameter must be code.';
  const scope = params.get('scope') ?? '';
  if (scope === '' || !scope.split(/\s+/u).every((name) => SCOPES.includes(name))) {
    return 'The scope query parameter value is invalid.';
  }
  const state = params.get('state') ?? '';
  if (state === '') return 'The state query parameter is missing.';
  return { client, redirectUri, scope, state };
}

/** Documented: https, no query, exact match. */
function isRegistered(uri: string, client: Client): boolean {
  if (client.redirectUris) return client.redirectUris.includes(uri);
  return URL.canParse(uri) && new URL(uri).protocol === 'https:' && !uri.includes('?') && !uri.includes('#');
}
