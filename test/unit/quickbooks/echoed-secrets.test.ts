import { describe, expect, test } from 'vitest';
import { sendBatch } from '../../../lib/quickbooks/batch';
import { quickBooksClient } from '../../../lib/quickbooks/client';
import { QuickBooksError } from '../../../lib/quickbooks/quickbooks-error';
import { fakeFetch, json } from './fake-fetch';

const SECRETS = {
  token: 'test-access-token',
  refreshToken: 'test-refresh-token',
  clientSecret: 'test-client-secret',
  realmId: '9130347798120106',
} as const;
const ALL = Object.values(SECRETS);
const ECHO = `AB ${ALL.join(' CD ')} EF`;
/** A token begins where a text is cut. */
const AT_THE_END = `${'word '.repeat(199)}${SECRETS.token}`;

const client = (fetch: Parameters<typeof quickBooksClient>[0]['fetch']) =>
  quickBooksClient({
    ...{ environment: 'sandbox', realmId: SECRETS.realmId, accessToken: async () => SECRETS.token, fetch },
    secrets: [SECRETS.clientSecret, SECRETS.refreshToken],
  });

const errors = [{ Message: ECHO, Detail: `${AT_THE_END} ${ECHO}`, code: '6000', element: ECHO }];
const inLowerCase = [{ message: ECHO, detail: ECHO, code: '6000' }];
const escaped = JSON.stringify({ Fault: { Error: errors } }).replaceAll('-', '\\u002d');
const xml = `<IntuitResponse><Fault type="SERVICE"><Error code="6000"><Message>${ECHO}</Message><Detail>${ECHO}</Detail></Error></Fault></IntuitResponse>`;

function expectClean(error: unknown): void {
  expect(error).toBeInstanceOf(QuickBooksError);
  const { message, detail, code, intuitTid } = error as QuickBooksError;
  expect({ message, code }).toMatchObject({ message: expect.stringMatching(/^AB …/), code: '6000' });
  const text = JSON.stringify([message, detail, code, intuitTid, String(error)]);
  for (const secret of [...ALL, 'test-acc', 'test-access']) expect(text).not.toContain(secret);
}

describe('a refusal in which Intuit quotes keys, tokens or the company’s number', () => {
  test.each([
    ['by the service', json({ Fault: { Error: errors } }, 400, { intuit_tid: ECHO })],
    ['with everything escaped', json(escaped, 400)],
    ['by the gateway', json({ fault: { error: inLowerCase } }, 400)],
    ['in XML', new Response(xml, { status: 400 })],
  ])('%s comes out without them', async (_, reply) => {
    const { fetch } = fakeFetch(reply);
    expectClean(
      await client(fetch)
        .request({ path: 'item/5' })
        .catch((error: unknown) => error),
    );
  });

  test('of one operation of a batch comes out without them; what is no refusal is as it was sent', async () => {
    const { fetch } = fakeFetch(
      json({
        BatchItemResponse: [
          { bId: '1', Fault: { Error: errors } },
          { bId: '2', Item: { Id: '7', Name: SECRETS.realmId } },
        ],
      }),
    );
    const body = '{"BatchItemRequest":[{"bId":"1"},{"bId":"2"}]}';
    const answers = await sendBatch(client(fetch), { requestid: 'r', body });
    expectClean((answers.get('1') as { error: unknown }).error);
    expect(answers.get('2')).toMatchObject({ item: { name: SECRETS.realmId } });
  });
});
