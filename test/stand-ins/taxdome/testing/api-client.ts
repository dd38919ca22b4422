import { request } from 'node:https';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** Parsed, undefined when the text is no JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: what a test reads from it, it also checks.
  readonly json: any;
}

export interface Call {
  readonly host: string;
  readonly method?: string;
  readonly path: string;
  readonly body?: unknown;
  readonly form?: string;
  readonly cookie?: string;
}

/** One HTTPS request to the stand-in under a host's real name, without following redirects. */
export function call(port: number, { host, method = 'GET', path, body, form, cookie }: Call): Promise<Answer> {
  const sent = form ?? (body === undefined ? undefined : JSON.stringify(body));
  const type = form === undefined ? 'application/json' : 'application/x-www-form-urlencoded';
  const headers = { host, ...(sent === undefined ? {} : { 'content-type': type }), ...(cookie ? { cookie } : {}) };
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, method, path, headers, rejectUnauthorized: false, agent: false };
    const outgoing = request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        const isJson = response.headers['content-type']?.startsWith('application/json') && text !== '';
        const json: unknown = isJson ? JSON.parse(text) : undefined;
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json });
      });
    });
    outgoing.on('error', reject).end(sent);
  });
}
