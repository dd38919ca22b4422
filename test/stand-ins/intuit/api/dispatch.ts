import { ACCOUNT_FIELDS } from '../books/fields';
import { itemToWire, toWire } from '../books/to-wire';
import { writeAccount } from '../books/write-account';
import { replyTime } from '../intuit-time';
import { createItem } from '../items/create-item';
import { findItem, updateItem } from '../items/update-item';
import { isObject, type Json, type JsonObject } from '../json';
import { runQuery } from '../query/run-query';
import type { Call } from '../server/call';
import type { Reply } from '../server/reply';
import type { World } from '../world';
import type { Access } from './access';
import { runBatch } from './batch';
import { changeDataCapture } from './change-data-capture';
import { companyInfo } from './company-info';
import { preferences } from './preferences';
import { QboFault } from './qbo-fault';
import { refuseWhenEnded } from './subscription';
import { tablesOf } from './tables';

/** Answers what is asked of a company. Throws QboFault. */
export function dispatch(call: Call, resource: string, { company }: Access, world: World): Reply {
  const { books } = company;
  const [first = '', id] = resource.toLowerCase().split('/');
  switch (`${call.method} ${first}`) {
    case 'GET companyinfo':
      return reply(world, { CompanyInfo: companyInfo(books) });
    case 'GET preferences':
      return reply(world, { Preferences: preferences(books) });
    case 'GET query':
      return reply(world, { QueryResponse: runQuery(call.query.get('query') ?? '', tablesOf(books), books.rules) });
    case 'POST query':
      return reply(world, { QueryResponse: runQuery(call.bodyRaw, tablesOf(books), books.rules) });
    case 'GET item':
      return reply(world, { Item: itemToWire(findItem(books, id ?? '')) });
    case 'POST item': {
      if (call.query.get('operation') === 'delete') throw new QboFault('500', 'Operation delete is not supported.');
      refuseWhenEnded(books);
      const body = bodyOf(call);
      return reply(world, {
        Item: itemToWire(body.Id === undefined ? createItem(books, body) : updateItem(books, body)),
      });
    }
    case 'GET account': {
      const account = books.accounts.get(id ?? '');
      if (!account)
        throw new QboFault('610', "Object Not Found : Something you're trying to use has been made inactive.", '');
      return reply(world, { Account: toWire(account, ACCOUNT_FIELDS) });
    }
    case 'POST account':
      refuseWhenEnded(books);
      return reply(world, { Account: toWire(writeAccount(books, bodyOf(call)), ACCOUNT_FIELDS) });
    case 'POST batch':
      return reply(world, runBatch(bodyOf(call), books, world, call.entry));
    case 'GET cdc':
      return reply(world, changeDataCapture(call.query, books));
    default:
      throw new QboFault('500', `Operation Could not find resource for relative : ${call.path} is not supported.`);
  }
}

function reply(world: World, json: JsonObject): Reply {
  return {
    status: 200,
    json: { ...json, time: replyTime(world.now()) },
    contentType: 'application/json;charset=utf-8',
  };
}

function bodyOf(call: Call): JsonObject {
  const body: Json | undefined = call.json;
  if (isObject(body)) return body;
  throw new QboFault('2010', 'Property Name:Unexpected or missing JSON specified is unsupported or invalid');
}
