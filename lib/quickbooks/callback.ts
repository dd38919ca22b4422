import { lookup } from '../catalog/lookup';
import { OAuthError, type OAuthProblem } from './oauth-error';

/** What Intuit hands back after consent. */
export interface Callback {
  readonly code: string;
  /** The company. A string: real ones exceed what a number holds exactly. */
  readonly realmId: string;
}

/** Error codes of RFC 6749 (4.1.2.1); the redirect ones are seen only where a page of the firm's own forwards them. */
const PROBLEMS: Readonly<Record<string, OAuthProblem>> = {
  access_denied: 'denied',
  unauthorized_client: 'wrong-keys',
  invalid_client: 'wrong-keys',
  invalid_redirect_uri: 'redirect-refused',
  redirect_uri_mismatch: 'redirect-refused',
};

/**
 * Reads the address to which Intuit sent the user back. intuit-oauth checks neither `state` nor `error` there, so this does.
 *
 * @throws OAuthError `state-mismatch` (somebody else's answer), `denied` (the user said no), `no-company`, …
 */
export function readCallback(address: string, expectedState: string): Callback {
  if (!URL.canParse(address)) throw new OAuthError('failed');
  const parameters = new URL(address).searchParams;
  const error = one(parameters, 'error');
  const state = one(parameters, 'state');
  // An error that carries no state grants nothing, and "denied" is a better message than "mismatch".
  if (state !== expectedState && !(error !== null && !parameters.has('state'))) throw new OAuthError('state-mismatch');
  if (error !== null) throw new OAuthError(lookup(PROBLEMS, error) ?? 'failed');
  const code = one(parameters, 'code');
  if (code === null) throw new OAuthError('failed');
  const realmId = one(parameters, 'realmId');
  if (realmId === null || !/^\d{1,32}$/.test(realmId)) throw new OAuthError('no-company');
  return { code, realmId };
}

/** The parameter's value, null where it is missing, empty or given more than once. */
function one(parameters: URLSearchParams, name: string): string | null {
  const values = parameters.getAll(name);
  return values.length === 1 && values[0] !== '' ? (values[0] ?? null) : null;
}
