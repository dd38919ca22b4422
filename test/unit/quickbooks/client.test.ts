import { describe, expect, test } from 'vitest';
import { type ClientOptions, quickBooksClient } from '../../../lib/quickbooks/client';
import { OAuthError } from '../../../lib/quickbooks/oauth-error';
import { QuickBooksError } from '../../../lib/quickbooks/quickbooks-error';
import { fakeFetch, json } from './fake-fetch';
import { fixture, fixtureText, type Recorded, replay } from './fixtures';

const TOKEN = 'test-access-token';
const REALM = '9130347798120106';

function client(fetch: ClientOptions['fetch'], options: Partial<ClientOptions> = {}) {
  return quickBooksClient({
    environment: 'sandbox',
    realmId: REALM,
    accessToken: async () => TOKEN,
    fetch,
    ...options,
  });
}

async function failure(work: Promise<unknown>): Promise<QuickBooksError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(QuickBooksError);
  return error as QuickBooksError;
}

const fault = (code: string, status = 400) =>
  json({ Fault: { Error: [{ Message: 'm', Detail: 'd', code }], type: 'ValidationFault' }, time: 't' }, status, {
    intuit_tid: 'tid-1',
  });
const expired = () => {
  const [recorded] = fixture<Recorded[]>('qbo_api/error__401.json');
  if (!recorded) throw new Error('The recording is missing');
  return replay(recorded);
};

describe('a request', () => {
  test('goes to the company in its environment, in JSON, in the version that is known', async () => {
    const { fetch, seen } = fakeFetch(json({ ok: true }), json({ ok: true }));
    await client(fetch).request({ path: 'item/5' });
    await client(fetch, { environment: 'production' }).request({
      path: 'batch',
      requestid: 'id 1',
      parameters: { query: "a 'b' + ü" },
      body: '{"UnitPrice":0.0000001}',
    });
    expect(seen[0]?.url.href).toBe(
      `https://sandbox-quickbooks.api.intuit.com/v3/company/${REALM}/item/5?minorversion=75`,
    );
    expect(seen[0]?.method).toBe('GET');
    expect(seen[0]?.headers.get('accept')).toBe('application/json');
    expect(seen[0]?.headers.get('authorization')).toBe(`Bearer ${TOKEN}`);
    expect(seen[0]?.headers.has('content-type')).toBe(false);
    expect(seen[0]?.init).toMatchObject({ credentials: 'omit', cache: 'no-store', redirect: 'error' });
    expect(seen[1]?.url.host).toBe('quickbooks.api.intuit.com');
    expect(Object.fromEntries(seen[1]?.url.searchParams ?? [])).toEqual({
      query: "a 'b' + ü",
      requestid: 'id 1',
      minorversion: '75',
    });
    expect(seen[1]?.method).toBe('POST');
    expect(seen[1]?.headers.get('content-type')).toBe('application/json;charset=UTF-8');
    expect(seen[1]?.body).toBe('{"UnitPrice":0.0000001}');
  });

  test('gives the body with every digit, Intuit’s clock and its id of the request', async () => {
    const body = '{"Item":{"UnitPrice":95.10,"Long":9007199254740993},"time":"2020-09-29T06:53:30.722-07:00"}';
    const { fetch } = fakeFetch(json(body, 200, { intuit_tid: 'tid-1' }));
    expect(await client(fetch).request({ path: 'item/5' })).toEqual({
      body: { Item: { UnitPrice: '95.10', Long: '9007199254740993' }, time: '2020-09-29T06:53:30.722-07:00' },
      time: '2020-09-29T13:53:30.722Z',
      intuitTid: 'tid-1',
    });
  });

  test('takes the clock from the Date header where the body has none', async () => {
    const { fetch } = fakeFetch(json('{}', 200, { date: 'Tue, 29 Sep 2020 13:53:30 GMT' }), json('{}'));
    expect((await client(fetch).request({ path: 'x' })).time).toBe('2020-09-29T13:53:30.000Z');
    expect((await client(fetch).request({ path: 'x' })).time).toBeNull();
  });

  test('waits for its turn and ends it, whatever comes of it', async () => {
    const log: string[] = [];
    const turn = async (kind: 'batch' | 'other') => {
      log.push(`begin ${kind}`);
      return () => log.push(`end ${kind}`);
    };
    const { fetch } = fakeFetch(json('{}'), new TypeError('Failed to fetch'));
    await client(fetch, { turn }).request({ path: 'batch', body: '{}' });
    await failure(client(fetch, { turn }).request({ path: 'query' }));
    expect(log).toEqual(['begin batch', 'end batch', 'begin other', 'end other']);
  });
});

describe('a token that expired', () => {
  test('is renewed once, and the same request is sent again', async () => {
    const { fetch, seen } = fakeFetch(expired(), json({ ok: true }));
    const asked: (string | undefined)[] = [];
    const accessToken = async (refused?: string) => {
      asked.push(refused);
      return refused === undefined ? 'first' : 'second';
    };
    await client(fetch, { accessToken }).request({ path: 'batch', requestid: 'r', body: '{"a":1}' });
    expect(asked).toEqual([undefined, 'first']);
    expect(seen.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer first', 'Bearer second']);
    expect(seen[1]?.url.href).toBe(seen[0]?.url.href);
    expect(seen[1]?.body).toBe(seen[0]?.body);
  });

  test('can be renewed by whoever hears of it from an operation', async () => {
    const { fetch } = fakeFetch(json({ ok: true }));
    const asked: (string | undefined)[] = [];
    const accessToken = async (refused?: string) => {
      asked.push(refused);
      return TOKEN;
    };
    const one = client(fetch, { accessToken });
    await one.request({ path: 'x' });
    await one.renew();
    expect(asked).toEqual([undefined, TOKEN]);
    const lost = client(fetch, { accessToken: () => Promise.reject(new OAuthError('reconnect')) });
    expect(await failure(lost.renew())).toMatchObject({ kind: 'unauthorised' });
  });

  test('that is refused again is a matter of authorisation', async () => {
    const { fetch, seen } = fakeFetch(expired(), expired());
    expect(await failure(client(fetch).request({ path: 'x' }))).toMatchObject({
      kind: 'unauthorised',
      code: '3200',
      retryable: false,
    });
    expect(seen).toHaveLength(2);
  });

  test('is never quoted in an error, though the gateway quotes it', async () => {
    const quoting = (code: string, status: number) =>
      json(
        {
          fault: {
            error: [
              { message: `bad ${TOKEN}`, detail: `Token expired: ${TOKEN}; ${'another.token-'.repeat(20)}`, code },
            ],
          },
        },
        status,
      );
    const { fetch } = fakeFetch(quoting('3200', 401), quoting('3200', 401), quoting('3100', 403), quoting('77', 400));
    for (let time = 0; time < 3; time++) {
      const error = await failure(client(fetch).request({ path: 'x' }));
      expect(JSON.stringify({ ...error, message: error.message, stack: error.stack })).not.toMatch(
        /test-access-token|another/,
      );
    }
  });

  test.each([
    [new OAuthError('reconnect', { httpStatus: 400 }), { kind: 'unauthorised', code: 'reconnect', retryable: false }],
    [new OAuthError('wrong-keys', { httpStatus: 401 }), { kind: 'unauthorised', code: 'wrong-keys', retryable: false }],
    [new OAuthError('network'), { kind: 'network', code: 'network', retryable: true }],
    [new OAuthError('failed', { httpStatus: 503, retryable: true }), { kind: 'system', retryable: true }],
    [
      new OAuthError('failed', { httpStatus: 429, retryable: true, retryAfterMs: 60_000 }),
      { kind: 'throttled', retryable: true, retryAfterMs: 60_000 },
    ],
  ])('whose renewal failed is told as a failed request (%s)', async (reason, expected) => {
    const { fetch } = fakeFetch();
    const work = client(fetch, { accessToken: () => Promise.reject(reason) }).request({ path: 'x' });
    expect(await failure(work)).toMatchObject(expected);
  });
});

describe('an answer that is none', () => {
  test('is a matter of the network, and may be asked for again', async () => {
    const { fetch } = fakeFetch(new TypeError('Failed to fetch'));
    expect(await failure(client(fetch).request({ path: 'x' }))).toMatchObject({
      kind: 'network',
      code: 'network',
      httpStatus: null,
      retryable: true,
    });
  });

  test('is given up after the time that was set', async () => {
    const never = (request: { init: RequestInit }) =>
      new Promise<Response>((_, reject) => {
        request.init.signal?.addEventListener('abort', () => reject(request.init.signal?.reason));
      });
    const { fetch } = fakeFetch(never);
    expect(await failure(client(fetch, { timeoutMs: 20 }).request({ path: 'x' }))).toMatchObject({
      kind: 'timeout',
      code: 'timeout',
      retryable: true,
    });
  });

  test('ends with the reason of whoever aborts it', async () => {
    const controller = new AbortController();
    const { fetch } = fakeFetch(() => {
      controller.abort(new Error('stopped'));
      throw new DOMException('aborted', 'AbortError');
    });
    await expect(client(fetch).request({ path: 'x', signal: controller.signal })).rejects.toThrow('stopped');
  });

  test.each([
    ['a body that breaks off', json('{"Item":{"Id":"5","Na'), 'unreadable', true, null],
    ['an empty body', new Response('', { status: 200 }), 'unreadable', true, null],
    ['a page in place of JSON', new Response('<html>Sign in</html>', { status: 200 }), 'unreadable', true, null],
    ['absurd nesting', json(`${'['.repeat(100_000)}`), 'unreadable', true, null],
    ['a proxy’s page', new Response('<html>Bad gateway</html>', { status: 502 }), 'system', true, null],
    ['503', new Response('', { status: 503 }), 'system', true, null],
    ['504', new Response('upstream', { status: 504 }), 'system', true, null],
    ['501', new Response('', { status: 501 }), 'system', false, null],
    ['403 without a fault', new Response('<html>', { status: 403 }), 'unauthorised', false, null],
    ['404 without a fault: no proof that the item is gone', new Response('', { status: 404 }), 'unknown', false, null],
    ['413', new Response('', { status: 413 }), 'too-large', false, null],
    ['429 without a body', new Response('', { status: 429 }), 'throttled', true, 60_000],
    ['429 with a time', new Response('', { status: 429, headers: { 'retry-after': '7' } }), 'throttled', true, 7_000],
    ['400 without a fault', new Response('', { status: 400 }), 'unknown', false, null],
  ] as const)('%s is told by its status', async (_name, answer, kind, retryable, wait) => {
    const { fetch } = fakeFetch(answer);
    const error = await failure(client(fetch).request({ path: 'x' }));
    expect(error).toMatchObject({ kind, code: 'unreadable', retryable });
    expect(error.retryAfterMs ?? null).toBe(wait);
  });
});

describe('a fault', () => {
  test.each([
    ['6240', 'duplicate', false],
    ['5010', 'stale', false],
    ['610', 'not-found', false],
    ['2500', 'reference', false],
    ['6000', 'business', false],
    ['6430', 'business', false],
    ['2010', 'validation', false],
    ['2020', 'validation', false],
    ['2030', 'validation', false],
    ['2040', 'validation', false],
    ['2050', 'validation', false],
    ['4000', 'query', false],
    ['4001', 'query', false],
    ['6190', 'subscription', false],
    ['120', 'unauthorised', false],
    ['3100', 'unauthorised', false],
    ['3001', 'throttled', true],
    ['10000', 'system', true],
    ['1040', 'too-large', false],
    ['99999', 'unknown', false],
  ])('%s means %s, in either envelope, in a 400 and in a 200', async (code, kind, retryable) => {
    const lower = (status: number) =>
      json({ fault: { error: [{ message: 'm', detail: 'd', code: Number(code) }] } }, status);
    for (const answer of [fault(code), fault(code, 200), lower(400), lower(200)]) {
      expect(await failure(client(fakeFetch(answer).fetch).request({ path: 'x' }))).toMatchObject({
        kind,
        code,
        retryable,
      });
    }
  });

  test('of a known code is what that code means, whatever status it comes with', async () => {
    for (const status of [408, 500, 503])
      expect(await failure(client(fakeFetch(fault('6000', status)).fetch).request({ path: 'x' }))).toMatchObject({
        kind: 'business',
        retryable: false,
      });
  });

  test('is decided by its code, never by its text', async () => {
    const { fetch } = fakeFetch(
      json({ Fault: { Error: [{ Message: 'Duplicate Name Exists Error', Detail: '6240', code: '5010' }] } }, 400),
    );
    expect((await failure(client(fetch).request({ path: 'x' }))).kind).toBe('stale');
  });

  test('with several errors is decided by the first that is known', async () => {
    const { fetch } = fakeFetch(json({ Fault: { Error: [{ code: '77' }, { code: '6240', Message: 'taken' }] } }, 400));
    expect(await failure(client(fetch).request({ path: 'x' }))).toMatchObject({ code: '6240', message: 'taken' });
  });

  test('carries what Intuit’s support asks for', async () => {
    const { fetch } = fakeFetch(fault('6240'));
    expect(await failure(client(fetch).request({ path: 'x' }))).toMatchObject({
      message: 'm',
      detail: 'd',
      httpStatus: 400,
      intuitTid: 'tid-1',
    });
  });

  test('without any code is told by the status', async () => {
    const { fetch } = fakeFetch(json({ Fault: { Error: [] } }, 500), json({ Fault: { Error: [] } }));
    expect(await failure(client(fetch).request({ path: 'x' }))).toMatchObject({ kind: 'system', retryable: true });
    expect(await failure(client(fetch).request({ path: 'x' }))).toMatchObject({ kind: 'unreadable' });
  });

  test.each([
    ['a single error in place of the list', { Fault: { Error: { code: '6240', Message: 'taken' } } }],
    ['a single error in lower case', { fault: { error: { code: '6240', message: 'taken' } } }],
    ['an object for a detail', { Fault: { Error: [{ code: '6240', Message: 'taken', Detail: { x: 1 } }] } }],
    ['a list for a detail', { fault: { error: [{ code: '6240', message: 'taken', detail: ['x'] }] } }],
    ['something beside the error', { Fault: { Error: ['x', null, { code: '6240', Message: 'taken' }] } }],
    ['XML in single quotes', "<Fault type='V'><Error code='6240'><Message>taken</Message></Error></Fault>"],
    ['XML with a prefix', '<q:Fault><q:Error code="6240"><q:Message>taken</q:Message><q:Detail/></q:Error></q:Fault>'],
  ])('keeps its code with %s, in a 400 and in a 200', async (_, body) => {
    for (const status of [400, 200])
      expect(await failure(client(fakeFetch(json(body, status)).fetch).request({ path: 'x' }))).toMatchObject({
        ...{ kind: 'duplicate', code: '6240', message: 'taken', detail: '' },
      });
  });

  test.each([{ Fault: {} }, { Fault: 'x' }, { fault: { error: 'x' } }, { Fault: { Error: [null] } }])(
    'that can’t be read is no success: %j',
    async (body) => {
      const { fetch } = fakeFetch(json(body));
      expect(await failure(client(fetch).request({ path: 'x' }))).toMatchObject({ kind: 'unreadable' });
    },
  );

  test('of null is none', async () => {
    const { fetch } = fakeFetch(json({ Fault: null, ok: true }));
    expect((await client(fetch).request({ path: 'x' })).body).toEqual({ Fault: null, ok: true });
  });

  test.each([
    ['throttle_exceeded_error.xml', 403, 'throttled', '3001'],
    ['too_many_requests_error.xml', 429, 'throttled', '3001'],
    ['customer_duplicate_error.xml', 400, 'duplicate', '6240'],
    ['query_validation_error.xml', 400, 'query', '4001'],
    ['generic_error.xml', 500, 'system', '10000'],
  ])('in XML, as recorded (%s), is understood', async (file, status, kind, code) => {
    const { fetch } = fakeFetch(new Response(fixtureText(`quickbooks-ruby/${file}`), { status }));
    const error = await failure(client(fetch).request({ path: 'x' }));
    expect(error).toMatchObject({ kind, code, httpStatus: status });
    expect(error.message.length).toBeGreaterThan(10);
    if (kind === 'throttled') expect(error.retryAfterMs).toBe(60_000);
  });

  test.each([
    ...fixture<Recorded[]>('qbo_api/error__400_json.json').map((each) => [each, 'validation', '2010'] as const),
    ...fixture<Recorded[]>('qbo_api/error__500.json').map(
      (each, index) => [each, index === 0 ? 'unknown' : 'validation', index === 0 ? '500' : '2030'] as const,
    ),
  ])('as recorded from the sandbox is understood', async (recorded, kind, code) => {
    const error = await failure(client(fakeFetch(replay(recorded)).fetch).request({ path: 'x' }));
    expect(error).toMatchObject({ kind, code });
    expect(error.intuitTid).toMatch(/^1-/);
    expect(error.detail.length).toBeLessThanOrEqual(1_000);
  });

  test.each(
    fixture<{ source: string; http: number; body: { Fault?: unknown; fault?: unknown } }[]>(
      'oauth/oauth_and_fault_bodies.json',
    )
      .filter(({ body }) => body.Fault ?? body.fault)
      .map(({ source, http, body }) => [source, http, body] as const),
  )('as reported by others is understood (%s)', async (_source, http, body) => {
    const error = await failure(client(fakeFetch(json(body, http)).fetch).request({ path: 'x' }));
    expect(error.kind).toMatch(/^(unauthorised|validation|query|reference|business)$/);
  });
});
