import { faultBody } from '../api/fault-body';
import { QboFault } from '../api/qbo-fault';
import { replyTime } from '../intuit-time';
import type { Reply } from './reply';

/** What is answered where the stand-in itself fails: Intuit's 10000, with the reason in its detail. */
export function systemFailure(error: unknown, now: number): Reply {
  const fault = new QboFault(
    '10000',
    `System Failure Error: ${error instanceof Error ? error.message : String(error)}`,
  );
  return { status: 500, json: { Fault: faultBody(fault), time: replyTime(now) } };
}
