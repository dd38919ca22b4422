import type { IncomingMessage } from 'node:http';
import { isObject, type Json, parseJson, plainJson } from '../json';
import type { Call } from './call';
import { HOSTS } from './hosts';
import type { JournalEntry, OperationKind } from './journal-entry';
import { newTid } from './new-tid';

/** A request as it came, whichever way. */
export interface RawRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** Names in lower case; `host` among them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bodyRaw: string;
}

/** Reads a request of node:http to its end. */
export async function readRequest(request: IncomingMessage): Promise<RawRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return {
    method: request.method ?? 'GET',
    url: request.url ?? '/',
    headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
    bodyRaw: Buffer.concat(chunks).toString('utf8'),
  };
}

/** Understands a request and opens its line in the journal. */
export function readCall({ method, url: address, headers, bodyRaw }: RawRequest, at: number): Call {
  const url = new URL(address, 'https://stand-in.invalid');
  const host = (headers.host ?? '').replace(/:\d+$/u, '');
  const isForm = (headers['content-type'] ?? '').includes('x-www-form-urlencoded');
  const form = new URLSearchParams(isForm ? bodyRaw : '');
  const json = isForm || bodyRaw === '' ? undefined : tryJson(bodyRaw);
  const entry: JournalEntry = {
    ...{ at, host, method, path: url.pathname, query: Object.fromEntries(url.searchParams), bodyRaw },
    headers: masked(headers),
    requestid: url.searchParams.get('requestid'),
    operation: kindOf(host, method, url.pathname, json, form),
    body: isForm ? Object.fromEntries(form) : json === undefined ? undefined : plainJson(json),
    ...{
      company: null,
      status: null,
      reply: null,
      intuitTid: newTid(at),
      operations: [],
      replayed: false,
      fault: null,
    },
  };
  return { host, method, path: url.pathname, query: url.searchParams, headers, bodyRaw, json, form, entry };
}

function masked(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { authorization } = headers;
  return authorization === undefined ? headers : { ...headers, authorization: authorization.replace(/ .*/u, ' …') };
}

function tryJson(text: string): Json | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

function kindOf(
  host: string,
  method: string,
  path: string,
  json: Json | undefined,
  form: URLSearchParams,
): OperationKind {
  if (host === HOSTS.authorise) return 'authorise';
  if (host === HOSTS.token) return form.get('grant_type') === 'refresh_token' ? 'refresh' : 'token';
  if (host === HOSTS.developer) return path.includes('/.well-known/') ? 'discovery' : 'revoke';
  const resource = /^\/v3\/company\/[^/]+\/([^/]+)/u.exec(path)?.[1]?.toLowerCase();
  if (resource === 'companyinfo') return 'company-info';
  if (resource === 'preferences' || resource === 'query' || resource === 'batch' || resource === 'cdc') return resource;
  if (resource !== 'item' && resource !== 'account') return 'other';
  if (method === 'GET') return 'read';
  return isObject(json) && json.Id !== undefined ? 'update' : 'create';
}
