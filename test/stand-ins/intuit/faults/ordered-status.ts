import { faultBody } from '../api/fault-body';
import { gatewayFault } from '../api/gateway-fault';
import { QboFault } from '../api/qbo-fault';
import { replyTime } from '../intuit-time';
import type { Reply } from '../server/reply';
import type { FaultOrder } from './fault-order';

/** Codes that the gateway answers, in its own envelope. */
const OF_GATEWAY = ['3001', '3100', '3200'];

/** The reply that an order with `status` asks for. */
export function orderedStatus(order: FaultOrder, now: number): Reply {
  const status = order.status ?? 503;
  const headers = order.retryAfter === undefined ? {} : { 'Retry-After': String(order.retryAfter) };
  const body = order.body ?? 'html';
  if (body === 'empty') return { status, headers };
  if (body === 'html') return { status, headers, text: page(status), contentType: 'text/html' };
  const code = 'json' in body ? body.json : body.xml;
  const reply = OF_GATEWAY.includes(code) ? gatewayFault(status, code, null, now) : serviceFault(status, code, now);
  return {
    ...reply,
    headers: { ...reply.headers, ...headers },
    contentType: 'json' in body ? 'application/json' : 'application/xml',
  };
}

function serviceFault(status: number, code: string, now: number): Reply {
  const fault = new QboFault(code, `Ordered fault ${code}`);
  return { status, json: { Fault: faultBody(fault), time: replyTime(now) } };
}

function page(status: number): string {
  return `<html>\r\n<head><title>${status}</title></head>\r\n<body>\r\n<center><h1>${status}</h1></center>\r\n</body>\r\n</html>\r\n`;
}
