import * as z from 'zod/mini';
import type { Item } from '../catalog/item';
import type { QuickBooksClient, Reply } from './client';
import { faultIn } from './fault-envelope';
import { faultError, statusError } from './faults';
import { parseExactly } from './lossless';
import type { QuickBooksError } from './quickbooks-error';
import { toItem } from './to-item';

/** Intuit's limits of one batch: operations, and characters of an operation's `bId`. */
export const MAX_OPERATIONS = 30;
const MAX_BID = 10;

/** The answer to one operation. */
export type BatchAnswer = { readonly item: Item } | { readonly error: QuickBooksError };

/**
 * The exact text of a batch.
 *
 * @param operations `operation` is a text of `item-body.ts`, which goes in as it is.
 * @throws RangeError beyond Intuit's limits, TypeError for a `bId` given twice or an operation that is no object.
 */
export function batchBody(operations: readonly { readonly bId: string; readonly operation: string }[]): string {
  if (operations.length > MAX_OPERATIONS) throw new RangeError(`A batch holds at most ${MAX_OPERATIONS} operations`);
  if (new Set(operations.map(({ bId }) => bId)).size < operations.length) throw new TypeError('A bId is given twice');
  const parts = operations.map(({ bId, operation }) => {
    if (bId === '' || bId.length > MAX_BID) throw new RangeError(`A bId has 1 to ${MAX_BID} characters`);
    if (!/^\{".*\}$/s.test(operation)) throw new TypeError('An operation is a JSON object');
    return `{"bId":${JSON.stringify(bId)},${operation.slice(1)}`;
  });
  return `{"BatchItemRequest":[${parts.join(',')}]}`;
}

z.config({ jitless: true });

const reply = z.object({ BatchItemResponse: z.array(z.unknown()) });
const answerWithId = z.looseObject({ bId: z.string() });

/**
 * The answers by `bId`: Intuit does not promise their order. An operation that has no answer, more than one, or one that can't be read, is `unreadable`.
 *
 * @param bIds of the operations that were sent.
 * @throws QuickBooksError `unreadable` where the reply is no batch reply.
 */
export function readBatchReply({ body, intuitTid }: Reply, bIds: readonly string[]): Map<string, BatchAnswer> {
  const context = { httpStatus: 200, intuitTid };
  const all = reply.safeParse(body).data?.BatchItemResponse;
  if (!all) throw statusError(context);
  // One that nobody can tell whose it is leaves its own operation without an answer, and no other.
  const answers = all.flatMap((each) => answerWithId.safeParse(each).data ?? []);
  return new Map(
    bIds.map((bId) => {
      const [answer, ...more] = answers.filter((each) => each.bId === bId);
      const fault = faultIn(answer);
      if (fault && more.length === 0) return [bId, { error: faultError(fault, context) }];
      const item = more.length === 0 ? toItem(answer?.Item) : null;
      return [bId, item === null ? { error: statusError(context) } : { item }];
    }),
  );
}

const request = z.object({ BatchItemRequest: z.array(z.object({ bId: z.string() })) });

/**
 * Sends a stored batch, once. The same `requestid` with the same body gets the first answer again.
 *
 * @param batch `body` is a text of `batchBody`.
 * @throws QuickBooksError where the batch as a whole has no answer.
 */
export async function sendBatch(
  client: QuickBooksClient,
  batch: { readonly requestid: string; readonly body: string },
  signal?: AbortSignal,
): Promise<Map<string, BatchAnswer>> {
  const sent = request.parse(parseExactly(batch.body)).BatchItemRequest.map(({ bId }) => bId);
  const { requestid, body } = batch;
  const answer = await client.request({ path: 'batch', requestid, body, ...(signal ? { signal } : {}) });
  return readBatchReply(answer, sent);
}
