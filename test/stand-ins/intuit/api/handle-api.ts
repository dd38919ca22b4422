import { replyTime } from '../intuit-time';
import { isObject } from '../json';
import type { Call } from '../server/call';
import type { Reply } from '../server/reply';
import type { World } from '../world';
import { type Access, accessOf } from './access';
import { dispatch } from './dispatch';
import { faultBody } from './fault-body';
import { gatewayFault } from './gateway-fault';
import { QboFault } from './qbo-fault';
import { withReplay } from './with-replay';

const PATH = /^\/v3\/company\/([^/]+)\/(.+?)\/?$/u;

/** Answers a request to the accounting API: access, limits, the time it takes, then what was asked. */
export async function handleApi(call: Call, world: World): Promise<Reply> {
  const [, realmId, resource] = PATH.exec(call.path) ?? [];
  if (realmId === undefined || resource === undefined) return faultReply(unsupported(call.path), world);
  const access = accessOf(call, realmId, world);
  if (!('company' in access)) return access;
  const batch = resource === 'batch';
  const done = world.limiter.admit(realmId, access.client, batch, world.now());
  if (!done) return throttled(world);
  try {
    await sleepFor(call, world);
    return answer(call, resource, access, world);
  } finally {
    done();
  }
}

function answer(call: Call, resource: string, access: Access, world: World): Reply {
  try {
    return withReplay(call, access, world, () => dispatch(call, resource, access, world));
  } catch (error) {
    if (error instanceof QboFault) return faultReply(error, world);
    throw error;
  }
}

/** A fault as a reply of its own. */
export function faultReply(fault: QboFault, world: Pick<World, 'now'>): Reply {
  return { status: fault.status, json: { Fault: faultBody(fault), time: replyTime(world.now()) } };
}

export function unsupported(path: string): QboFault {
  return new QboFault('500', `Operation Could not find resource for relative : ${path} is not supported.`);
}

/** The recorded 429 is in XML; as JSON it is the gateway's envelope, like every fault with such a message. */
function throttled(world: World): Reply {
  const { body, retryAfter } = world.options.throttle ?? {};
  const reply = gatewayFault(429, '3001', 'The request limit was reached.  Try again later', world.now());
  const headers = retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) };
  return { ...reply, headers, ...(body === 'xml' ? { contentType: 'application/xml' } : {}) };
}

async function sleepFor(call: Call, world: World): Promise<void> {
  const { perRequestMs = 0, perOperationMs = 0 } = world.options.latency ?? {};
  const items = isObject(call.json) ? call.json.BatchItemRequest : undefined;
  const time = perRequestMs + perOperationMs * (Array.isArray(items) ? items.length : 1);
  if (time > 0) await world.sleep(time);
}
