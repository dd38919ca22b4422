import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { certificate } from '../../stand-ins/certificate';
import { type StaticPage, staticPage } from './static-page';

/** A server of plain pages in place of TaxDome's. */
export interface StaticServer extends AsyncDisposable {
  readonly port: number;
  /** Makes a page and gives its path. */
  add(page: StaticPage): string;
}

/** Starts one on 127.0.0.1; it answers for every host. */
export async function startStaticServer(): Promise<StaticServer> {
  const pages = new Map<string, string>();
  const server = createServer(await certificate(), (request, response) => {
    const page = pages.get(request.url ?? '');
    const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
    response.writeHead(page === undefined ? 404 : 200, headers).end(page);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    add(page) {
      const path = `/app/settings/services?page=${pages.size}`;
      pages.set(path, staticPage(page));
      return path;
    },
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
