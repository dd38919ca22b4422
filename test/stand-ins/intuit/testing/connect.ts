import type { Company, IntuitStandIn } from '../index';
import { HOSTS } from '../server/hosts';
import { type Received, send } from './send';

export const REDIRECT_URI = 'https://test-extension.example/callback';
export const BASIC = `Basic ${Buffer.from('test-client-id:test-client-secret').toString('base64')}`;

/** A connected app: its tokens, and requests in the company's name. */
export class Connection {
  constructor(
    readonly standIn: IntuitStandIn,
    readonly company: Company,
    readonly accessToken: string,
    readonly refreshToken: string,
  ) {}

  get(path: string, headers: Record<string, string> = {}): Promise<Received> {
    return this.#send(path, 'GET', headers);
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Received> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return this.#send(path, 'POST', { 'content-type': 'application/json', ...headers }, text);
  }

  query(text: string): Promise<Received> {
    return this.get(`query?query=${encodeURIComponent(text)}`);
  }

  #send(path: string, method: string, headers: Record<string, string>, body?: string): Promise<Received> {
    const { realmId, environment } = this.company;
    return send(this.standIn, {
      host: environment === 'sandbox' ? HOSTS.sandboxApi : HOSTS.api,
      path: `/v3/company/${realmId}/${path}`,
      method,
      headers: { authorization: `Bearer ${this.accessToken}`, accept: 'application/json', ...headers },
      ...(body === undefined ? {} : { body }),
    });
  }
}

export const AUTHORISE = {
  client_id: 'test-client-id',
  redirect_uri: REDIRECT_URI,
  response_type: 'code',
  scope: 'com.intuit.quickbooks.accounting',
  state: 'test-state',
};

/** Presses a button on the authorise page, and returns where the person is sent. */
export async function pressAuthorise(
  standIn: IntuitStandIn,
  fields: Record<string, string> = {},
  answer: 'connect' | 'cancel' = 'connect',
): Promise<URL> {
  const company = standIn.companies[0]?.realmId ?? '';
  const reply = await postForm(standIn, HOSTS.authorise, '/connect/oauth2', {
    ...AUTHORISE,
    company,
    ...fields,
    answer,
  });
  return new URL(reply.headers.location ?? 'about:blank');
}

/** Posts a form with the test client's Basic authentication. */
export function postForm(
  standIn: IntuitStandIn,
  host: string,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = { authorization: BASIC },
): Promise<Received> {
  const body = String(new URLSearchParams(fields));
  const all = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded', ...headers };
  return send(standIn, { host, path, method: 'POST', headers: all, body });
}

export function exchange(standIn: IntuitStandIn, code: string, fields: Record<string, string> = {}): Promise<Received> {
  const all = { grant_type: 'authorization_code', code, redirect_uri: REDIRECT_URI, ...fields };
  return postForm(standIn, HOSTS.token, '/oauth2/v1/tokens/bearer', all);
}

export function refresh(standIn: IntuitStandIn, token: string): Promise<Received> {
  const fields = { grant_type: 'refresh_token', refresh_token: token };
  return postForm(standIn, HOSTS.token, '/oauth2/v1/tokens/bearer', fields);
}

/** Goes through the whole consent for one company. */
export async function connect(standIn: IntuitStandIn, index = 0): Promise<Connection> {
  const company = standIn.companies[index];
  if (!company) throw new Error(`No company ${index}`);
  const back = await pressAuthorise(standIn, { company: company.realmId });
  const tokens = await exchange(standIn, back.searchParams.get('code') ?? '');
  return new Connection(standIn, company, tokens.textAt('access_token'), tokens.textAt('refresh_token'));
}
