import type { Fetch } from '../../../lib/quickbooks/token-request';

export interface SeenRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string;
  readonly init: RequestInit;
}

type Answer = Response | Error | ((request: SeenRequest) => Response | Promise<Response>);

/** A `fetch` that gives the answers in their order, and keeps what was sent. One request too many fails the test. */
export function fakeFetch(...answers: Answer[]): { fetch: Fetch; seen: SeenRequest[] } {
  const seen: SeenRequest[] = [];
  const fetch: Fetch = async (input, init) => {
    const request = {
      url: new URL(input),
      method: init.method ?? 'GET',
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? init.body : '',
      init,
    };
    const answer = answers[seen.length];
    seen.push(request);
    if (answer === undefined) throw new Error(`Request ${seen.length} was not expected: ${input}`);
    if (answer instanceof Error) throw answer;
    return typeof answer === 'function' ? answer(request) : answer;
  };
  return { fetch, seen };
}

/** A JSON reply; a string is sent as it is. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Response(text, { status, headers: { 'content-type': 'application/json', ...headers } });
}

/** Obviously fake keys of a firm's Intuit app. */
export const KEYS = {
  clientId: 'test-client-id',
  clientSecret: 'test-client-secret',
  environment: 'sandbox',
} as const;
