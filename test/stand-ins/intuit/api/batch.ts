import type { Books } from '../books/books';
import { ACCOUNT_FIELDS } from '../books/fields';
import { scalar } from '../books/read-fields';
import type { ItemRecord } from '../books/records';
import { itemToWire, toWire } from '../books/to-wire';
import { writeAccount } from '../books/write-account';
import { createItem } from '../items/create-item';
import { updateItem } from '../items/update-item';
import { isObject, type Json, type JsonObject } from '../json';
import { runQuery } from '../query/run-query';
import type { BatchOperation, JournalEntry } from '../server/journal-entry';
import type { World } from '../world';
import { faultBody } from './fault-body';
import { QboFault } from './qbo-fault';
import { refuseWhenEnded } from './subscription';
import { tablesOf } from './tables';

/** Documented for a batch with a requestid. */
const LONGEST_BID = 10;

interface Outcome {
  readonly operation: BatchOperation;
  readonly response: JsonObject;
}

/** Runs the operations one after another, each for itself: no roll-back, a Fault where one fails, always 200. */
export function runBatch(body: JsonObject, books: Books, world: World, entry: JournalEntry): JsonObject {
  const requests = body.BatchItemRequest;
  if (!Array.isArray(requests)) {
    throw new QboFault('2020', 'Required parameter BatchItemRequest is missing in the request', 'BatchItemRequest');
  }
  const { batchSize } = world.limits;
  if (requests.length > batchSize) {
    throw new QboFault('1040', `Batch has ${requests.length} operations. At most ${batchSize} are allowed.`);
  }
  for (const request of requests) checkId(request, entry.requestid);
  const before = books.rules.batchRollback ? structuredClone([...books.items]) : [];
  const outcomes = requests.map((request) => runOne(isObject(request) ? request : {}, books, world, entry));
  if (books.rules.batchRollback && outcomes.some(({ operation }) => operation.faultCode)) rollBack(books, before);
  entry.operations = outcomes.map(({ operation }) => operation);
  const responses = outcomes.map(({ response }) => response);
  return { BatchItemResponse: books.rules.shuffleBatches ? responses.reverse() : responses };
}

/** The items as they were; the replies still say what was done. */
function rollBack({ items }: Books, before: readonly [string, ItemRecord][]): void {
  items.clear();
  for (const [id, item] of before) items.set(id, item);
}

function runOne(request: JsonObject, books: Books, world: World, entry: JournalEntry): Outcome {
  const bId = scalar(request.bId ?? null) ?? '';
  const [subject, value] = subjectOf(request);
  const asked = subject === 'Query' ? 'query' : (scalar(request.operation ?? null) ?? '').toLowerCase();
  const name = isObject(value) ? (scalar(value.Name ?? null) ?? undefined) : undefined;
  const operation: BatchOperation = {
    bId,
    operation: asked as BatchOperation['operation'],
    subject: subject === 'Query' ? (scalar(value) ?? '') : subject,
    ...(name === undefined ? {} : { name }),
  };
  const run = (): JsonObject => perform(books, subject, asked, value);
  try {
    return { operation, response: { bId, ...world.faults.operation(entry, operation, run) } };
  } catch (error) {
    if (!(error instanceof QboFault)) throw error;
    return { operation: { ...operation, faultCode: error.code }, response: { bId, Fault: faultBody(error) } };
  }
}

function perform(books: Books, subject: string, operation: string, value: Json): JsonObject {
  if (subject === 'Query') return { QueryResponse: runQuery(scalar(value) ?? '', tablesOf(books), books.rules) };
  refuseWhenEnded(books);
  if (!isObject(value)) throw new QboFault('2020', `Required parameter ${subject} is missing in the request`);
  if (operation !== 'create' && operation !== 'update') {
    throw new QboFault('500', `Operation ${operation} for ${subject} is not supported.`);
  }
  if (operation === 'create' && value.Id !== undefined) {
    throw new QboFault('2010', 'Property Name:Id specified is unsupported or invalid', 'Id');
  }
  if (subject === 'Item')
    return { Item: itemToWire(operation === 'create' ? createItem(books, value) : updateItem(books, value)) };
  if (subject === 'Account') return { Account: toWire(writeAccount(books, value), ACCOUNT_FIELDS) };
  throw new QboFault('500', `Operation ${operation} for ${subject} is not supported.`);
}

/** The one member that is neither bId nor operation. */
function subjectOf(request: JsonObject): [string, Json] {
  const found = Object.entries(request).find(([key]) => !['bId', 'operation', 'optionsData'].includes(key));
  return found ?? ['', null];
}

function checkId(request: Json, requestid: string | null): void {
  const bId = isObject(request) ? scalar(request.bId ?? null) : null;
  if (bId === null || bId === '') throw new QboFault('2020', 'Required parameter bId is missing in the request', 'bId');
  if (requestid !== null && bId.length > LONGEST_BID) {
    throw new QboFault(
      '2050',
      `String length specified does not match the supported length. Min:0 Max:${LONGEST_BID} supported. Supplied length:${bId.length}`,
      'bId',
    );
  }
}
