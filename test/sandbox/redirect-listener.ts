import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Callback, readCallback } from '../../lib/quickbooks/callback';
import { OAuthError } from '../../lib/quickbooks/oauth-error';

const PATH = '/callback';

/** The redirect URI to register with Development keys; Intuit takes http for localhost alone. */
export function redirectAddress(port: number): string {
  return `http://localhost:${port}${PATH}`;
}

/** Waits on this machine for the browser that comes back from Intuit. */
export class RedirectListener {
  readonly #servers: Server[] = [];
  readonly #back: Promise<Callback>;
  #settle: { resolve(callback: Callback): void; reject(error: unknown): void } | undefined;

  private constructor(
    readonly port: number,
    readonly state: string,
    readonly print: (line: string) => void,
  ) {
    this.#back = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    // Refused before anybody waits for it, it is no unhandled one.
    this.#back.catch(() => undefined);
  }

  /** @throws Error where the port is taken. */
  static async start(port: number, state: string, print: (line: string) => void): Promise<RedirectListener> {
    const listener = new RedirectListener(port, state, print);
    await listener.#listen('127.0.0.1');
    // Browsers try either address for `localhost`. A machine without IPv6 has only the first.
    await listener.#listen('::1').catch(() => undefined);
    return listener;
  }

  /** What Intuit hands back. @throws OAuthError, `denied` among them; an Error when the signal ends the wait. */
  callback(signal: AbortSignal): Promise<Callback> {
    const give = (): void => this.#settle?.reject(new Error('Nobody came back from Intuit.'));
    if (signal.aborted) give();
    signal.addEventListener('abort', give, { once: true });
    return this.#back.finally(() => signal.removeEventListener('abort', give));
  }

  close(): void {
    for (const server of this.#servers) {
      server.close();
      server.closeIdleConnections();
    }
  }

  #listen(host: string): Promise<void> {
    const server = createServer((request, response) => this.#answer(request, response));
    return new Promise((resolve, reject) => {
      server.once('error', () => reject(new Error(`Port ${this.port} of this machine can't be listened on.`)));
      server.listen(this.port, host, () => {
        this.#servers.push(server);
        resolve();
      });
    });
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const address = new URL(request.url ?? '/', redirectAddress(this.port));
    if (address.pathname !== PATH) {
      reply(response, 404, 'There is nothing here.');
      return;
    }
    try {
      this.#settle?.resolve(readCallback(address.href, this.state));
      reply(response, 200, 'Thank you. The rest is told in the terminal; this page may be closed.');
    } catch (error) {
      this.#refused(error, response);
    }
  }

  #refused(error: unknown, response: ServerResponse): void {
    if (error instanceof OAuthError && error.problem === 'state-mismatch') {
      // Somebody else's answer: not ours to use, and no reason to stop waiting for our own.
      this.print('An answer with another state came to the redirect address. It was not used.');
      reply(response, 400, 'This is not the answer to the question that was asked.');
      return;
    }
    this.#settle?.reject(error);
    reply(response, 200, 'Intuit did not connect. The reason is told in the terminal.');
  }
}

function reply(response: ServerResponse, status: number, text: string): void {
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', Connection: 'close' };
  response.writeHead(status, { ...headers, 'Referrer-Policy': 'no-referrer' }).end(`${text}\n`);
}
