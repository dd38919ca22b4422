import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApiCall, ApiReply } from './api';
import type { Bundle } from './bundle';
import { appDocument, firmChoiceDocument, loginDocument, marketingDocument } from './documents';
import type { Firm } from './firm';
import { icon } from './icon';
import type { JournalEntry } from './journal';
import { readBody } from './read-body';
import { securityHeaders } from './security-headers';
import { hasSession, sessionCookie } from './session-cookie';

export interface HandlerContext {
  readonly bundle: Bundle;
  readonly firms: ReadonlyMap<string, Firm>;
  readonly api: (call: ApiCall) => Promise<ApiReply>;
  readonly journal: JournalEntry[];
  readonly requireLogin: boolean;
}

const LOGIN_HOST = 'app.taxdome.com';

/** Parsed JSON, undefined for no body, the text itself when it is no JSON. */
function parse(text: string): unknown {
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Answers every request: assets, the API, the sign-in, and the app's document for all other addresses of a firm. */
export function createHandler(context: HandlerContext) {
  const { bundle, firms } = context;

  const html = (response: ServerResponse, body: string, nonce?: string, headers: Record<string, string> = {}) => {
    const type = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
    response.writeHead(200, { ...securityHeaders(nonce), ...type, ...headers }).end(body);
  };
  const redirect = (response: ServerResponse, location: string, headers: Record<string, string> = {}) =>
    response.writeHead(303, { location, ...headers }).end();

  function asset(response: ServerResponse, path: string): boolean {
    const file =
      path === '/assets/icon.svg' ? { type: 'image/svg+xml', body: Buffer.from(icon) } : bundle.files.get(path);
    if (!file) return false;
    const headers = { 'content-type': file.type, 'cache-control': 'public, max-age=31536000, immutable' };
    response.writeHead(200, { ...headers, 'x-content-type-options': 'nosniff' }).end(file.body);
    return true;
  }

  async function callApi(request: IncomingMessage, response: ServerResponse, firm: Firm, url: URL, signedIn: boolean) {
    const method = request.method ?? 'GET';
    const body = parse(await readBody(request));
    context.journal.push({ at: Date.now(), host: firm.host, method, path: url.pathname + url.search, body });
    const reply = signedIn
      ? await context.api({ firm, method, path: url.pathname, query: url.searchParams, body })
      : { status: 401, body: { errors: [] } };
    if (response.destroyed) return;
    response.writeHead(reply.status, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.end(reply.body === undefined ? '' : JSON.stringify(reply.body));
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    const url = new URL(request.url ?? '/', `https://${host || 'localhost'}`);
    const { pathname: path } = url;
    const firm = firms.get(host);
    const signedIn = !context.requireLogin || hasSession(request);
    if (asset(response, path)) return;
    if (!firm && host !== LOGIN_HOST) return html(response, marketingDocument(bundle, host));
    if (path === '/login' && request.method === 'POST') {
      const next = new URLSearchParams(await readBody(request)).get('next') ?? '';
      redirect(response, /^\/(?!\/)/.test(next) ? next : '/app', { 'set-cookie': sessionCookie(host) });
      return;
    }
    if (firm && path.startsWith('/api/')) return callApi(request, response, firm, url, signedIn);
    if (path === '/login' || (!firm && !hasSession(request))) {
      const next = url.searchParams.get('next') ?? '';
      return html(response, loginDocument(bundle, firm?.name ?? 'Log in', firm?.language ?? 'en', next));
    }
    if (!firm) return html(response, firmChoiceDocument(bundle, [...firms.values()]));
    if (!signedIn) {
      redirect(response, `/login?next=${encodeURIComponent(path)}`);
      return;
    }
    if (path !== '/app' && !path.startsWith('/app/')) {
      redirect(response, '/app');
      return;
    }
    const nonce = randomBytes(16).toString('base64');
    html(response, appDocument(bundle, firm.language, firm.name, nonce), nonce, { 'set-cookie': sessionCookie(host) });
  };
}
