import { QboFault } from '../api/qbo-fault';
import type { JsonObject } from '../json';
import type { BatchOperation, JournalEntry } from '../server/journal-entry';
import type { FaultOrder } from './fault-order';

interface Counted {
  readonly order: FaultOrder;
  seen: number;
}

/** The orders in force. Each counts its own matches; of several that are due, the earliest is applied. */
export class FaultBook {
  #orders: Counted[] = [];

  add(order: FaultOrder): void {
    if ((order.action === undefined) === (order.operationFault === undefined)) {
      throw new Error('A fault order has either an action or an operationFault');
    }
    this.#orders.push({ order, seen: 0 });
  }

  clear(): void {
    this.#orders = [];
  }

  /** The order that this request suffers, if any. */
  request(entry: JournalEntry): FaultOrder | undefined {
    const due = this.#orders.filter(({ order }) => order.action && matches(order, entry)).filter(count);
    const order = due[0]?.order;
    if (order) entry.fault = order.action ?? null;
    return order;
  }

  /** Runs one operation of a batch under the orders. Throws the ordered fault. */
  operation(entry: JournalEntry, operation: BatchOperation, run: () => JsonObject): JsonObject {
    const due = this.#orders
      .filter(({ order }) => order.operationFault && matches(order, entry) && named(order, operation))
      .filter(count);
    const fault = due[0]?.order.operationFault;
    if (!fault) return run();
    entry.fault = 'operation-fault';
    if (fault.written) run();
    throw new QboFault(fault.code, fault.detail ?? `Ordered fault ${fault.code}`, undefined, fault.message);
  }
}

/** Counts a match, and says whether it is one that suffers. */
function count(counted: Counted): boolean {
  counted.seen += 1;
  const { nth = 1, times = 1 } = counted.order;
  return counted.seen >= nth && counted.seen < nth + times;
}

function matches({ match }: FaultOrder, entry: JournalEntry): boolean {
  if (match === undefined) return true;
  if (typeof match === 'function') return match(entry);
  return (
    (match.host === undefined || match.host === entry.host) &&
    (match.pathIncludes === undefined || entry.path.includes(match.pathIncludes)) &&
    (match.method === undefined || match.method === entry.method) &&
    (match.operation === undefined || match.operation === entry.operation)
  );
}

function named({ operationFault }: FaultOrder, { name = '' }: BatchOperation): boolean {
  const wanted = operationFault?.itemName;
  if (wanted === undefined) return true;
  return typeof wanted === 'string' ? wanted === name : wanted.test(name);
}
