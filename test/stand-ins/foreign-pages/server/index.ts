import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as pass } from 'node:timers/promises';
import { certificate } from '../../certificate';
import { FOREIGN_PAGES, type ForeignPageName } from '../foreign-pages';
import type { ForeignService } from '../shared/wire';
import { answer } from './api';
import { type Bundle, pageBundle } from './bundle';
import { appDocument } from './document';
import { FirmState } from './firm-state';
import { readJson } from './read-json';
import { securityHeaders } from './security-headers';

export interface ForeignPageOptions {
  /** One of the page's own; the first where left out. */
  readonly locale?: string;
  /** How many services the firm has; what the page was made for where left out. */
  readonly count?: number;
  /** These services in place of made ones. */
  readonly services?: readonly ForeignService[];
  readonly currency?: string;
  /** How long every answer below `/api/` takes, in ms; 60 where left out. */
  readonly latencyMs?: number;
  /** How much longer the first list of services takes, in ms: the page is drawn that late. 300 where left out. */
  readonly drawMs?: number;
  readonly port?: number;
}

/** A request to the server, without those for the built files. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** A running page. `url` has the firm's own host and no port: the browser is to be told that the host is `127.0.0.1:port`. */
export interface ForeignPage extends AsyncDisposable {
  readonly url: string;
  readonly host: string;
  readonly port: number;
  readonly locale: string;
  readonly currency: string;
  /** The truth: every service that the firm has at this moment, archived ones too. */
  services(): readonly ForeignService[];
  readonly log: readonly LoggedRequest[];
  close(): Promise<void>;
}

/** Serves one of the pages over HTTPS, with a firm of its own behind it. */
export async function startForeignPage(name: ForeignPageName, options: ForeignPageOptions = {}): Promise<ForeignPage> {
  const kind = FOREIGN_PAGES.find((page) => page.name === name);
  const locale = options.locale ?? kind?.locales[0] ?? '';
  const firm = kind?.firms[locale];
  if (!kind || !firm) throw new Error(`there is no page ${name} in ${locale}`);
  const currency = options.currency ?? firm.currency;
  const bundle: Bundle = await pageBundle(name);
  const state = new FirmState(locale, currency, options.count ?? kind.count, options.services);
  const log: LoggedRequest[] = [];
  let drawn = false;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `https://${firm?.host}`);
    const file = bundle.files.get(url.pathname);
    if (file) {
      response.writeHead(200, { 'content-type': file.type, 'cache-control': 'max-age=31536000, immutable' });
      response.end(file.body);
      return;
    }
    const method = request.method ?? 'GET';
    const body = await readJson(request);
    log.push({ method, path: url.pathname + url.search, body });
    if (url.pathname.startsWith('/api/')) {
      const isList = method === 'GET' && url.pathname === '/api/services';
      await pass((options.latencyMs ?? 60) + (isList && !drawn ? (options.drawMs ?? 300) : 0));
      drawn ||= isList;
      const { status, body: found } = answer(state, method, url, body, locale);
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
      response.end(found === undefined ? undefined : JSON.stringify(found));
      return;
    }
    const nonce = randomBytes(16).toString('base64');
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      ...securityHeaders(nonce, kind?.inlineStyles ?? false),
    });
    response.end(appDocument(bundle, { firm: firm?.name ?? '', locale, currency, nonce, home: kind?.path ?? '/' }));
  }

  const server = createServer(await certificate(), (request, response) => {
    handle(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((listening) => {
    server.listen(options.port ?? 0, '127.0.0.1', listening);
  });
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return {
    url: `https://${firm.host}${kind.path}`,
    host: firm.host,
    port: (server.address() as AddressInfo).port,
    locale,
    currency,
    services: () => state.all(),
    log,
    close,
    [Symbol.asyncDispose]: close,
  };
}
