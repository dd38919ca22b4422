import type { FaultOrder, JournalEntry } from '../../stand-ins/intuit';

interface Kind extends Omit<FaultOrder, 'match'> {
  /** How many sendings of one batch it meets. Default 1. */
  readonly sendings?: number;
}

const status = (code: number, body: FaultOrder['body'], more: Partial<Kind> = {}): Kind => ({
  ...{ action: 'status', status: code, body: body ?? 'html' },
  ...more,
});

/** What goes wrong with every batch of a round. A shorter pause than Intuit's minute spares time; two rounds wait the minute, once. */
const KINDS = {
  nothing: null,
  'cut before': { action: 'drop-before' },
  'cut after': { action: 'drop-after' },
  'body cut off': { action: 'cut-body' },
  'answered late': { action: 'delay', ms: 6_000 },
  'token expired': status(401, { json: '3200' }),
  '429 JSON': status(429, { json: '3001' }, { times: 1 }),
  '429 XML': status(429, { xml: '3001' }, { times: 1 }),
  '429 JSON, Retry-After': status(429, { json: '3001' }, { retryAfter: 3 }),
  '429 XML, Retry-After': status(429, { xml: '3001' }, { retryAfter: 3 }),
  '500': status(500, { json: '10000' }, { sendings: 2 }),
  '500 and done': status(500, { json: '10000' }, { after: true }),
  '502 HTML': status(502, 'html', { sendings: 2 }),
  '503': status(503, 'empty', { sendings: 2 }),
} satisfies Record<string, Kind | null>;

export type Fault = keyof typeof KINDS;

/** The order of one round. */
export function faultOrder(fault: Fault): FaultOrder | null {
  const kind: Kind | null = KINDS[fault];
  if (!kind) return null;
  const { sendings = 1, times = Number.POSITIVE_INFINITY, ...order } = kind;
  const sent = new Map<string, number>();
  const match = ({ operation, requestid }: JournalEntry) => {
    if (operation !== 'batch' || requestid === null) return false;
    const count = (sent.get(requestid) ?? 0) + 1;
    sent.set(requestid, count);
    return count <= sendings;
  };
  return { ...order, times, match };
}
