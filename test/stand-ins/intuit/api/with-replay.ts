import { replyTime } from '../intuit-time';
import type { Call } from '../server/call';
import type { Reply } from '../server/reply';
import type { World } from '../world';
import type { Access } from './access';
import { faultBody } from './fault-body';
import { QboFault } from './qbo-fault';

/** Documented lengths: 50 characters, in a batch 36. */
const LONGEST = { batch: 36, other: 50 };

/** Does a write once per `requestid` and company, and answers a repetition with the first reply. Reads are always done. */
export function withReplay(call: Call, { company }: Access, world: World, work: () => Reply): Reply {
  const id = call.entry.requestid;
  if (call.method !== 'POST' || call.entry.operation === 'query' || id === null || id === '') return work();
  const max = call.entry.operation === 'batch' ? LONGEST.batch : LONGEST.other;
  if (id.length > max) {
    throw new QboFault(
      '2050',
      `String length specified does not match the supported length. Min:0 Max:${max} supported. Supplied length:${id.length}`,
      'requestid',
    );
  }
  if (call.entry.operation === 'batch' && world.options.replayBatches === false) return work();
  const known = world.replays.find(company.realmId, id, world.now());
  const other = known && known.body !== call.bodyRaw ? (world.options.replayOtherBody ?? 'first') : 'first';
  if (other === 'refuse') throw new QboFault('2010', 'Property Name:requestid specified is unsupported or invalid');
  if (known && other === 'first') {
    call.entry.replayed = true;
    call.entry.operations = known.operations;
    return known.reply;
  }
  const reply = run(work, world);
  world.replays.keep(
    company.realmId,
    id,
    { reply, body: call.bodyRaw, operations: call.entry.operations },
    world.now(),
  );
  return reply;
}

/** A refusal is an answer as well, and repeated as one. */
function run(work: () => Reply, world: World): Reply {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof QboFault) || error.status >= 500) throw error;
    return { status: error.status, json: { Fault: faultBody(error), time: replyTime(world.now()) } };
  }
}
